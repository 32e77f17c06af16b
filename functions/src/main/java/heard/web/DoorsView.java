package heard.web;

import heard.customer.Brand;
import heard.customer.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The first page: which of the two forms. Each door is the address of its form. */
public record DoorsView(Frame frame, String complaint, String compliment, String question) {

  /**
   * @param place the shop that the link or the poster named; empty for none
   */
  public static DoorsView of(Language language, String place) {
    var query = "/?" + named("place", place);
    var frame =
        Frame.of(language, Texts.of(language).get("doors.title"), Tongue.all(language, query));
    var to = query + "lang=" + language.tag() + "&kind=";
    return new DoorsView(frame, to + "complaint", to + "compliment", to + "question");
  }

  /** The same under the brand of a market. */
  public DoorsView under(Brand brand) {
    return new DoorsView(frame.under(brand), complaint, compliment, question);
  }

  static String named(String parameter, String value) {
    return value.isBlank()
        ? ""
        : parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
  }
}
