package heard.web;

import heard.customer.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * A link to the same page in another language.
 *
 * @param name the language's own name for itself
 * @param current whether the page is in it
 */
public record Tongue(String tag, String name, String href, boolean current) {

  /**
   * Every language there is.
   *
   * @param address the page's, with a query to which {@code lang=…} can be added
   */
  static List<Tongue> all(Language current, String address) {
    var tongues = new ArrayList<Tongue>();
    for (var language : Language.values()) {
      var texts = Texts.of(language);
      tongues.add(
          new Tongue(
              texts.tag(),
              texts.get("language"),
              address + "lang=" + texts.tag(),
              language == current));
    }
    return tongues;
  }
}
