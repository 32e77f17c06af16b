package heard.web;

import heard.customer.Brand;
import heard.customer.Language;
import java.util.List;

/**
 * What every page has around its content.
 *
 * @param title what the page is called, before the brand's name
 * @param tongues links to the other languages; none where following one would lose typed words
 * @param staff whether colleagues look at it, and not customers
 */
public record Frame(Texts texts, Brand brand, String title, List<Tongue> tongues, boolean staff) {
  public Frame {
    tongues = List.copyOf(tongues);
  }

  static Frame of(Language language, String title, List<Tongue> tongues) {
    return new Frame(Texts.of(language), Brand.HEARD, title, tongues, false);
  }

  /** Around a page of the desk, of marketing or of a manager. */
  static Frame staff(Language language, String title) {
    return new Frame(Texts.of(language), Brand.HEARD, title, List.of(), true);
  }

  /** Where the name leads: to the form, or to the desk. */
  public String home() {
    return staff ? "/desk" : "/?lang=" + texts.tag();
  }

  /** The same under another brand. */
  Frame under(Brand other) {
    return new Frame(texts, other, title, tongues, staff);
  }
}
