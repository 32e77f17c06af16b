package heard.web;

import heard.casework.CaseFile;
import heard.casework.Entry;
import heard.casework.Entry.What;
import heard.casework.Outcome;
import heard.casework.PassOn;
import heard.feedback.Trait;
import heard.mail.Fold;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.web.CaseView.Line;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a praised colleague reads of a case that is not theirs: the words about them, and nothing
 * else.
 *
 * @param csrf what its form carries back
 * @param key what makes two sendings of it the same
 * @param notice what has just been done; null on an ordinary visit
 * @param trouble what is wrong with what was just sent; null when nothing is
 * @param words what was written about them
 * @param answered what they wrote back; null as long as they have not
 * @param written what was typed and could not be taken; empty otherwise
 */
public record PraiseView(
    Frame frame,
    String address,
    String csrf,
    String key,
    @Nullable String notice,
    @Nullable String trouble,
    List<Line> words,
    @Nullable String answered,
    String written) {
  public PraiseView {
    words = List.copyOf(words);
  }

  /**
   * What they just sent and what came of it.
   *
   * @param refused why it could not be taken; empty when nothing was tried
   */
  public record Tried(Optional<String> done, Optional<Outcome.Reason> refused, String written) {
    public static final Tried NOTHING = new Tried(Optional.empty(), Optional.empty(), "");
  }

  public static PraiseView of(
      Colleague colleague,
      Organisation organisation,
      String csrf,
      String key,
      Instant now,
      CaseFile file,
      Tried tried) {
    var texts = Texts.of(colleague.language());
    var brief = new CaseBrief(texts, colleague, organisation, now);
    List<Integer> numbers = PassOn.words(file.entries(), colleague.id());
    return new PraiseView(
        Frame.staff(texts.language(), texts.get("praise.title")),
        "/desk/" + file.head().reference().text(),
        csrf,
        key,
        tried.done().flatMap(done -> texts.find("desk.done." + done)).orElse(null),
        tried.refused().map(r -> texts.get("refused." + CaseBrief.word(r))).orElse(null),
        file.entries().stream()
            .filter(e -> numbers.contains(e.number()))
            .map(e -> line(brief, file, e))
            .toList(),
        file.entries().stream()
            .filter(e -> e.what() == What.PRAISE_ANSWERED)
            .filter(e -> e.who().filter(colleague.id()::equals).isPresent())
            .flatMap(e -> e.text().stream())
            .findFirst()
            .orElse(null),
        tried.written());
  }

  private static Line line(CaseBrief brief, CaseFile file, Entry e) {
    String text = e.text().orElse("");
    String said = e.facts().containsKey(Trait.MAIL) ? Fold.of(text).shown() : text;
    String by = brief.texts().get("happened.customer");
    return new Line("own", by, brief.at(e.at()), said, brief.lang(file.head()));
  }
}
