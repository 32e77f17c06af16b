package heard.web;

import heard.customer.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows the letters of follow-ups.
 *
 * @param language of the colleague who looks
 */
public record LetterPage(Language language) {
  /** Those a schedule can send, in the order of a customer's time with us. */
  public static final List<String> SHIPPED =
      List.of(
          "birthday",
          "birthday-belated",
          "thank-you",
          "getting-started",
          "check-in",
          "check-in-large",
          "did-it-help",
          "what-happens-next",
          "earlier-than-promised",
          "delivery-moved",
          "delivery-late",
          "renewal",
          "season",
          "relationship");

  private static final String LINK = "https://feedback.example.com/";

  public LettersView list() {
    var texts = Texts.of(language);
    return new LettersView(
        Frame.of(language, texts.get("letters.title"), List.of()), choices(texts));
  }

  static List<Choice> choices(Texts texts) {
    return SHIPPED.stream()
        .map(letter -> new Choice(letter, texts.get("letter.name." + letter)))
        .toList();
  }

  /** One of them; empty when there is none of that name. */
  public Optional<LetterView> one(String letter, Language shown, LocalDate today) {
    if (!SHIPPED.contains(letter)) {
      return Optional.empty();
    }
    var blanks = sample(shown, today);
    var mail = LetterBook.mail(letter, shown, blanks);
    return Optional.of(
        new LetterView(
            Frame.of(language, Texts.of(language).get("letter.name." + letter), List.of()),
            shown.tag(),
            Arrays.stream(Language.values())
                .map(
                    l ->
                        new Tongue(
                            l.tag(),
                            Texts.of(l).get("language"),
                            "/letters/" + letter + "?in=" + l.tag(),
                            l == shown))
                .toList(),
            mail.subject(),
            mail.text(),
            LetterBook.sms(letter, shown, blanks).text()));
  }

  /** Somebody made up, who bought something. */
  private static Map<String, Object> sample(Language language, LocalDate today) {
    var moments = Moments.in(language);
    var blanks = new HashMap<String, Object>();
    blanks.put("brand", Brand.HEARD.name());
    blanks.put("givenName", "Kari");
    blanks.put("place", "");
    blanks.put("product", "Kaffekvern K2");
    blanks.put("order", "10042");
    blanks.put("reference", "10042");
    blanks.put("amount", language == Language.EN ? "1299.00 NOK" : "1299,00 NOK");
    blanks.put("promisedBy", moments.day(today.plusDays(3)));
    blanks.put("day", moments.day(today));
    blanks.put("date", moments.date(today));
    for (String link : List.of("formUrl", "surveyUrl", "preferencesUrl", "unsubscribeUrl")) {
      blanks.put(link, LINK);
    }
    return blanks;
  }
}
