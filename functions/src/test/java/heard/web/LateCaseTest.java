package heard.web;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Language;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page of a case whose customer waits too long already. */
final class LateCaseTest {
  private static final String LATER = "value=\"set-aside\"";

  @Test
  void what_is_late_is_not_put_off_until_later_today() {
    assertThat(page(Samples.NOW)).contains(LATER);
    assertThat(page(Samples.DUE.plusSeconds(1)))
        .doesNotContain(LATER)
        .contains(Texts.of(Language.NB).get("desk.late"), "value=\"give-back\"");
  }

  private static String page(Instant now) {
    var look =
        new Look(
            DeskGallery.colleague(Language.NB),
            "csrf",
            Samples.organisation(),
            now,
            "NOK",
            Optional.empty(),
            "key",
            Look.History.NONE,
            Optional.empty(),
            Optional.empty());
    return Pages.deskCase(CasePage.of(look, Samples.complaint(Language.NB)));
  }
}
