package heard.web;

import heard.customer.Brand;
import heard.customer.Language;
import java.util.List;

/**
 * The button that stops something, and the word that it has stopped.
 *
 * @param address the path of the page, that its button posts to
 * @param preferences where more can be chosen
 */
public record UnsubscribeView(
    Frame frame, String address, boolean done, String lead, String preferences) {
  public static UnsubscribeView of(
      Language language, String address, boolean done, String preferences, Brand brand) {
    Texts texts = Texts.of(language);
    return new UnsubscribeView(
        Frame.of(
                language,
                texts.get(done ? "unsubscribe.done.title" : "unsubscribe.title"),
                List.of())
            .under(brand),
        address,
        done,
        texts.get(done ? "unsubscribe.done.lead" : "unsubscribe.lead"),
        preferences);
  }
}
