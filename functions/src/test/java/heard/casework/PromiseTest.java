package heard.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import heard.casework.Promise.State;
import heard.casework.Promise.What;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A word given, kept, broken or put off.
final class PromiseTest {
  private static final Instant BY = Instant.parse("2026-11-25T15:00:00Z");
  private final Promise promise = Some.promise(BY);

  @Test
  void is_kept_or_broken_as_it_was_given() {
    assertThat(promise.kept()).isEqualTo(new Promise(1, What.FIRST_WORD, BY, State.KEPT, 0));
    assertThat(promise.broken()).isEqualTo(new Promise(1, What.FIRST_WORD, BY, State.BROKEN, 0));
  }

  @Test
  void is_renewed_to_a_later_moment_only() {
    var later = BY.plusSeconds(1);
    assertThat(promise.renewed(later))
        .isEqualTo(new Promise(2, What.FIRST_WORD, later, State.OPEN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> promise.renewed(BY));
    assertThatIllegalArgumentException().isThrownBy(() -> promise.renewed(BY.minusSeconds(1)));
  }

  @Test
  void is_followed_by_a_fresh_one() {
    assertThat(promise.renewed(BY.plusSeconds(1)).next(What.ANSWER, BY.plusSeconds(9)))
        .isEqualTo(new Promise(3, What.ANSWER, BY.plusSeconds(9), State.OPEN, 0));
  }
}
