package heard.web;

import heard.customer.Brand;
import heard.customer.Language;
import java.util.List;

/**
 * What every page has around its content.
 *
 * @param title what the page is called, before the brand's name
 * @param tongues links to the other languages; none where following one would lose typed words
 */
public record Frame(Texts texts, Brand brand, String title, List<Tongue> tongues) {
  public Frame {
    tongues = List.copyOf(tongues);
  }

  static Frame of(Language language, String title, List<Tongue> tongues) {
    return new Frame(Texts.of(language), Brand.HEARD, title, tongues);
  }

  /** The same under another brand. */
  Frame under(Brand other) {
    return new Frame(texts, other, title, tongues);
  }
}
