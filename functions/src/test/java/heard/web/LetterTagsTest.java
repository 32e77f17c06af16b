package heard.web;

import static org.assertj.core.api.Assertions.assertThat;

import heard.correspondence.LetterText;
import heard.customer.Language;
import heard.web.LetterTags.Fault;
import heard.web.LetterTags.Wrong;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What may stand between the braces of a letter, and what is said where a blank is empty.
final class LetterTagsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void every_letter_we_ship_could_be_published(Language language) {
    for (String letter : LetterShelf.SHIPPED) {
      var text = LetterBook.shipped(letter, language).orElseThrow();
      assertThat(LetterTags.wrong(text)).as(letter).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Hei {{givenName}}; NO_FALLBACK; givenName",
        "{{#givenName}}Hei{{/givenName}} {{givenName}}; NO_FALLBACK; givenName",
        "{{product|}}; NO_FALLBACK; product",
        "{{surname}}; NO_SUCH_BLANK; surname",
        "{{#place}}i {{place}}; NOT_CLOSED; place",
        "{{/place}}; NOT_CLOSED; place",
        "{{#place}}{{#order}}{{/place}}{{/order}}; NOT_CLOSED; place",
        "{{> /etc/passwd}}; NOT_ALLOWED; > /etc/passwd",
        "{{=<% %>=}}; NOT_ALLOWED; =<% %>=",
        "{{{brand}}}; NOT_ALLOWED; {brand",
        "Hei {{brand; NOT_CLOSED; {{",
      })
  void what_cannot_go_out_is_said(String body, Fault fault, String about) {
    assertThat(LetterTags.wrong(new LetterText("Hei", body, "")))
        .contains(new Wrong("body", fault, about));
  }

  @Test
  void nothing_is_wrong_with_a_fallback_or_a_section() {
    var text =
        new LetterText(
            "{{product|Kjøpet ditt}}",
            "{{#place}}I {{place}}{{/place}}{{^place}}Hos oss{{/place}}",
            "{{brand}}");
    assertThat(LetterTags.wrong(text)).isEmpty();
  }

  @Test
  void a_letter_without_words_is_none() {
    assertThat(LetterTags.wrong(LetterText.EMPTY))
        .containsExactly(new Wrong("subject", Fault.EMPTY, ""), new Wrong("body", Fault.EMPTY, ""));
  }

  @Test
  void a_fallback_is_said_only_where_the_blank_is_empty() {
    var letter = Letter.of("Hi {{givenName|there}}", "Hi {{givenName|there}}, {{brand}}");
    assertThat(letter.mail(Language.EN, Map.of("givenName", "", "brand", "B")).subject())
        .isEqualTo("Hi there");
    assertThat(letter.mail(Language.EN, Map.of("givenName", "Kari", "brand", "B")).text())
        .contains("Hi Kari, B");
  }

  @Test
  void a_problem_is_said_in_words_with_what_to_write() {
    var nb = new LetterText("Hei", "Hei {{givenName}}", "");
    assertThat(LetterProblem.of(Map.of(Language.NB, nb)))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.said(Language.EN))
                    .contains("E-mail")
                    .contains("“givenName” is not known for everybody")
                    .contains("{{givenName|…}}"));
  }

  @Test
  void a_language_that_nobody_wrote_falls_back_to_the_markets_and_then_to_english() {
    var fi = new LetterText("Hei", "Hei", "");
    var own = new Wording("our-own", Map.of(Language.FI, fi));
    assertThat(own.spoken(Language.SV, List.of(Language.FI), false)).contains(Language.FI);
    assertThat(own.spoken(Language.SV, List.of(), true)).isEmpty();
    var shipped = Wording.published("birthday", Optional.empty());
    assertThat(shipped.spoken(Language.SV, List.of(Language.FI), false)).contains(Language.SV);
    assertThat(shipped.covered(true)).containsExactly(Language.values());
  }
}
