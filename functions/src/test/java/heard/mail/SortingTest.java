package heard.mail;

import static org.assertj.core.api.Assertions.assertThat;

import heard.mail.Arrival.Outcome;
import org.junit.jupiter.api.Test;

/** Whatever comes, in whatever state, ends somewhere: nothing is lost. */
final class SortingTest {
  @Test
  void three_thousand_mails_end_each_with_its_line_and_only_poison_is_given_up() {
    var sorting = new Sorting(3_000, 20261121);
    sorting.run();
    assertThat(sorting.killed()).isGreaterThan(50);
    assertThat(sorting.dead()).isEqualTo(sorting.poison());
    assertThat(sorting.ledger()).hasSize(3_000 - sorting.poison());
    assertThat(sorting.ledger())
        .extracting(Arrival::outcome)
        .contains(Outcome.CASE, Outcome.MACHINE);
    assertThat(sorting.ledger())
        .allSatisfy(a -> assertThat(a.reason()).isNotBlank())
        .anyMatch(a -> a.outcome() == Outcome.UNREADABLE);
  }
}
