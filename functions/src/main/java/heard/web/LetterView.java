package heard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One letter, to be written, looked at, tried and published.
 *
 * @param csrf what its forms carry back
 * @param seen which change of it is shown; carried back too
 * @param notice what was just done
 * @param problems why it cannot be published, as sentences
 * @param state whose words go out, and whether others are being written
 * @param lang the language it is shown in
 * @param languages the languages it is written in here
 * @param coverage in which it can be read, and what those get who speak another
 * @param filled what stands in its fields
 * @param blanks what it can be asked to say: its name in words, and how it is written
 * @param drafted whether there is something to publish
 * @param removable whether it is one of our own that nobody ever got
 * @param customer whom it is shown for; empty for somebody made up
 * @param preview the address of the mail as they would get it
 * @param sms the text message as they would get it; null where it has none
 * @param versions those that went out before, the latest first
 */
public record LetterView(
    Frame frame,
    String csrf,
    int seen,
    @Nullable String notice,
    List<String> problems,
    String state,
    String address,
    String lang,
    List<Tongue> languages,
    String coverage,
    Filled filled,
    List<Choice> blanks,
    boolean drafted,
    boolean removable,
    String customer,
    String preview,
    @Nullable String sms,
    List<Choice> versions) {
  public LetterView {
    problems = List.copyOf(problems);
    languages = List.copyOf(languages);
    blanks = List.copyOf(blanks);
    versions = List.copyOf(versions);
  }
}
