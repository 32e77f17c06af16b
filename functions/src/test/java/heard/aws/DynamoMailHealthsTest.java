package heard.aws;

import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.MailHealth;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The count of what became of our mail.
final class DynamoMailHealthsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private final DynamoMailHealths healths =
      new DynamoMailHealths(
          Backend.local().clients().dynamoDb(), Backend.local().table("dispatches"));

  @Test
  void it_reaches_back_until_it_is_enough_and_begins_anew_when_told() {
    healths.forget();
    healths.count(DAY.minusDays(3), new MailHealth(5_000, 500, 0));
    healths.count(DAY.minusDays(1), new MailHealth(900, 1, 0));
    healths.count(DAY, new MailHealth(60, 1, 0));
    healths.count(DAY, new MailHealth(40, 1, 0));
    assertThat(healths.until(DAY)).isEqualTo(new MailHealth(1_000, 3, 0));
    assertThat(healths.until(DAY.minusDays(2)).inTrouble()).isTrue();
    healths.forget();
    assertThat(healths.until(DAY)).isEqualTo(new MailHealth(0, 0, 0));
  }
}
