package heard.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When so much comes back that everything kind stops: at 2 % bounces, or 0.05 % called spam.
final class MailHealthTest {
  @ParameterizedTest
  @CsvSource({
    "999, 900, 0, false",
    "1000, 19, 0, false",
    "1000, 20, 0, true",
    "1000, 0, 1, true",
    "2000, 39, 0, false",
    "2001, 0, 1, false",
    "2000, 0, 1, true",
    "100000, 0, 49, false",
    "100000, 0, 50, true",
  })
  void a_thousand_mails_are_enough_to_tell(long sent, long bounced, long spam, boolean trouble) {
    assertThat(new MailHealth(sent, bounced, spam).inTrouble()).isEqualTo(trouble);
  }
}
