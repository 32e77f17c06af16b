package heard.web;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Language;
import heard.customer.Money;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a case that nobody works on any more. */
final class EndedCaseTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void what_is_over_says_so_and_offers_nothing(Language language) {
    var texts = Texts.of(language);
    var look = look(language);
    var joined = CasePage.of(look, Samples.joined(language));
    assertThat(joined.about()).endsWith(texts.get("happened.joined", "reference", "H-2MQ4-7KP3"));
    assertThat(joined.mayGive()).isNull();
    assertThat(CasePage.of(look, Samples.answered(language)).about())
        .endsWith(" · " + texts.get("desk.state.answered"));
    var open = CasePage.of(look, Samples.complaint(language));
    assertThat(open.about()).doesNotContain(texts.get("desk.state.open"));
    assertThat(open.mayGive()).isNotNull();
  }

  private static Look look(Language language) {
    return new Look(
        DeskGallery.colleague(language),
        "csrf",
        Samples.organisation(),
        Samples.NOW,
        "NOK",
        Optional.of(Money.of("500", "NOK")),
        "key",
        Look.History.NONE,
        Optional.empty(),
        Optional.empty());
  }
}
