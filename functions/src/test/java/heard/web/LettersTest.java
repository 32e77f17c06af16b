package heard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.customer.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters say what they should in every language, and never what a stranger wants them to. */
final class LettersTest {
  private static final Path LETTERS = Path.of("functions/src/main/resources/letters");
  private static final Pattern BLANK = Pattern.compile("\\{\\{([#^/]?)([^}]*)}}");

  /** Those about a case. */
  static List<String> names() throws IOException {
    try (var folders = Files.list(LETTERS)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !FollowUpLettersTest.LETTERS.contains(name))
          .sorted()
          .toList();
    }
  }

  static Stream<Arguments> letters() throws IOException {
    return names().stream()
        .flatMap(name -> Stream.of(Language.values()).map(l -> Arguments.of(name, l)));
  }

  @ParameterizedTest
  @MethodSource("letters")
  void every_letter_is_written_in_every_language(String letter, Language language) {
    for (var facts : List.of(Facts.all(language), Facts.fewest(language))) {
      var mail = LetterBook.mail(letter, language, facts);
      assertThat(mail.subject()).isNotBlank().doesNotContain("{", "}");
      assertThat(mail.text()).contains("https://").doesNotContain("{", "}", "**", "](", "&#");
      assertThat(mail.html()).contains("<html lang=\"" + language.tag()).doesNotContain("{{", "**");
      var sms = LetterBook.sms(letter, language, facts).text();
      assertThat(sms).contains("https://").doesNotContain("{", "}", "\n");
    }
  }

  @ParameterizedTest
  @MethodSource("letters")
  void a_blank_nobody_filled_fails(String letter, Language language) {
    var facts = new HashMap<>(Facts.all(language));
    facts.remove("reference");
    assertThatThrownBy(() -> LetterBook.mail(letter, language, facts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("reference");
  }

  @ParameterizedTest
  @MethodSource("letters")
  void a_letter_asks_the_same_of_us_in_every_language(String letter, Language language)
      throws IOException {
    for (var ending : List.of(".md", ".sms.txt")) {
      assertThat(blanks(letter, language, ending)).isEqualTo(blanks(letter, Language.EN, ending));
    }
  }

  @ParameterizedTest
  @MethodSource("letters")
  void a_letter_has_only_blanks_that_we_know(String letter, Language language) throws IOException {
    for (var ending : List.of(".md", ".sms.txt")) {
      assertThat(Facts.all(language)).containsKeys(names(letter, language, ending));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"acknowledgement", "acknowledgement-compliment"})
  void an_acknowledgement_by_text_fits_one_message(String letter) {
    for (var language : Language.values()) {
      var sms = LetterBook.sms(letter, language, Facts.all(language)).text();
      assertThat(Gsm.length(sms)).as(sms).isLessThanOrEqualTo(160);
      assertThat(sms).doesNotContain("?");
    }
  }

  @Test
  void an_acknowledgement_reads_well_as_text() {
    assertThat(LetterBook.mail("acknowledgement", Language.NB, Facts.all(Language.NB)).text())
        .isEqualTo(
            """
            Hei Anne Marie,

            Takk for at du skriver til oss. Vi beklager at noe gikk galt. Maria (Heard Torggata) har saken din nå.

            Du hører fra oss
            senest tirsdag 24. november kl. 16.00

            Slik har vi forstått det

            - Referanse: H-7K2M-PQ34
            - Gjelder: Noe gikk galt
            - Tema: Feil på en vare
            - Butikk: Heard Torggata
            - Mottatt: mandag 23. november kl. 16.00

            Stemmer det ikke helt? På siden din kan du rette oss, skrive til oss, legge til bilder og se hvordan det går.

            Se hvordan det går:
            https://feedback.example.com/status/tl0abc.SC03SzJNLVBRMzQ.AbCdEfGhIjKlMnOpQrStUv

            Slik går det videre

            Den som har saken, svarer deg. Trenger vi mer tid, får du vite det før fristen er ute. Er du ikke fornøyd med svaret, sier du fra på siden din, og da ser en annen på det. Det koster deg ingenting.

            Hvis vi ikke blir enige, kan du henvende deg til: Forbrukertilsynet, www.example.com, Postboks 1, 0001 Oslo

            Heard
            """);
  }

  static Stream<String> attacks() {
    return Stream.of(
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "{{statusUrl}} {{{brand}}} {{#complaint}}",
        "{{=<% %>=}}<% brand %>",
        "[win](https://example.com/evil) ![x](https://example.com/x.png)",
        "<https://example.com/evil>",
        "**bold** _it_ `code` # head",
        "a\n\n# head\n\n- item\n\n> quote\n\n    code",
        "a\r\nBcc: everybody@example.com\r\n\r\nhello",
        "a\u560aBcc: everybody@example.com\u560d\u010a\u2028x\u0085y",
        "&lt;b&gt; &#60;b&#62;",
        "[a]: https://example.com/evil \"t\"\n\n[a]",
        "\u202egnp.exe\ud800 tail\u0000",
        "javascript:alert(1)",
        "$unsafe{x} ${7*7} #{7*7}");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void a_value_stays_a_value(String attack) {
    for (var letter :
        List.of("acknowledgement", "staff-notice", "staff-news", "reply", "praise", "new-owner")) {
      var facts = new HashMap<String, Object>(Facts.all(Language.EN));
      var harmless = LetterBook.mail(letter, Language.EN, facts);
      for (var blank :
          List.of(
              "givenName",
              "colleague",
              "place",
              "owner",
              "line",
              "news",
              "kind",
              "words",
              "praise",
              "praiseShort",
              "author",
              "newOwner")) {
        facts.put(blank, attack);
      }
      var mail = LetterBook.mail(letter, Language.EN, facts);
      assertThat(mail.subject())
          .matches("[^\\p{Cntrl}\\u2028\\u2029\\u560a\\u560d\\u010a\\u202e]*");
      assertThat(tags(mail.html())).isEqualTo(tags(harmless.html()));
      assertThat(mail.text()).doesNotContain("\r", "\u0000", "\u0085");
      assertThat(LetterBook.sms(letter, Language.EN, facts).text()).doesNotContain("\n", "\r");
    }
  }

  /** What a page is built of, in order; line breaks inside a value are allowed. */
  private static List<String> tags(String html) {
    return Pattern.compile("<[^>]*>")
        .matcher(html)
        .results()
        .map(MatchResult::group)
        .filter(tag -> !tag.equals("<br />"))
        .toList();
  }

  private static List<String> blanks(String letter, Language language, String ending)
      throws IOException {
    return BLANK
        .matcher(Files.readString(LETTERS.resolve(letter).resolve(language.tag() + ending)))
        .results()
        .map(blank -> blank.group(1) + blank.group(2))
        .distinct()
        .sorted()
        .toList();
  }

  private static String[] names(String letter, Language language, String ending)
      throws IOException {
    return blanks(letter, language, ending).stream()
        .map(blank -> blank.replaceFirst("^[#^/]", ""))
        .distinct()
        .toArray(String[]::new);
  }
}
