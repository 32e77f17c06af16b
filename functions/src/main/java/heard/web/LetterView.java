package heard.web;

import java.util.List;

/**
 * A letter as somebody made up would read it.
 *
 * @param lang the language it is shown in
 * @param languages links to it in every language
 * @param sms the same as a text message
 */
public record LetterView(
    Frame frame, String lang, List<Tongue> languages, String subject, String text, String sms) {
  public LetterView {
    languages = List.copyOf(languages);
  }
}
