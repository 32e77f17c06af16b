package heard.correspondence;

import heard.customer.Language;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A letter that somebody of ours writes, with all that is true of it now. Whatever it does not say
 * in a language, the letter shipped under the same name says.
 *
 * @param name what colleagues call it
 * @param draft what is being written, by language
 * @param published what goes out, by language
 * @param version counts what was published; 0 while only the shipped words go out
 * @param publishedAt when that version was
 * @param revision counts every change of the file, from 1
 */
public record LetterFile(
    String id,
    String name,
    Map<Language, LetterText> draft,
    Map<Language, LetterText> published,
    int version,
    Optional<Instant> publishedAt,
    int revision) {
  public LetterFile {
    draft = Map.copyOf(draft);
    published = Map.copyOf(published);
  }

  /** One in which nobody has written anything yet. */
  public static LetterFile fresh(String id, String name) {
    return new LetterFile(id, name, Map.of(), Map.of(), 0, Optional.empty(), 0);
  }

  /** With another draft in one language; an empty one takes it back. */
  public LetterFile drafted(Language language, LetterText text) {
    var next = new EnumMap<Language, LetterText>(Language.class);
    next.putAll(draft);
    if (text.isEmpty() || text.equals(published.get(language))) {
      next.remove(language);
    } else {
      next.put(language, text);
    }
    return new LetterFile(id, name, next, published, version, publishedAt, revision + 1);
  }

  /** As it would go out if the draft were published. */
  public Map<Language, LetterText> next() {
    var next = new EnumMap<Language, LetterText>(Language.class);
    next.putAll(published);
    next.putAll(draft);
    return next;
  }

  /** With the draft going out from now on. */
  public LetterFile publish(Instant now) {
    return new LetterFile(id, name, Map.of(), next(), version + 1, Optional.of(now), revision + 1);
  }

  /** As the change that follows another: two steps that are stored as one. */
  public LetterFile after(LetterFile stored) {
    return new LetterFile(id, name, draft, published, version, publishedAt, stored.revision() + 1);
  }

  /** With the words of an earlier version going out again, as a version of its own. */
  public LetterFile back(Map<Language, LetterText> words, Instant now) {
    return new LetterFile(id, name, Map.of(), words, version + 1, Optional.of(now), revision + 1);
  }
}
