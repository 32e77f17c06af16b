package heard.aws;

import static org.assertj.core.api.Assertions.assertThat;

import heard.followup.Result;
import heard.followup.Tally;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Counts that many add to.
final class DynamoTalliesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private final DynamoTallies tallies =
      new DynamoTallies(Backend.local().clients().dynamoDb(), Backend.local().table("dispatches"));

  @Test
  void a_day_has_so_many_places_whoever_takes_them_at_once() {
    long taken =
        IntStream.range(0, 40).parallel().filter(n -> tallies.place("limited", DAY, 12)).count();
    assertThat(taken).isEqualTo(12);
    assertThat(tallies.place("limited", DAY, 12)).isFalse();
    assertThat(tallies.place("limited", DAY.plusDays(1), 12)).isTrue();
    tallies.add("limited", DAY, Tally.of(Result.SENT, 12));
    assertThat(tallies.of("limited", DAY, DAY)).containsEntry(DAY, Tally.of(Result.SENT, 12));
  }

  @Test
  void what_is_added_adds_up_by_day_and_schedule() {
    tallies.add("counted", DAY, new Tally(Map.of(Result.PLANNED, 10, Result.SKIPPED, 2)));
    tallies.add("counted", DAY, new Tally(Map.of(Result.PLANNED, -1, Result.OPTED_OUT, 1)));
    tallies.add("counted", DAY.plusDays(1), Tally.of(Result.PLANNED, 3));
    tallies.add("counted", DAY.plusDays(2), Tally.of(Result.PLANNED, 4));
    tallies.add("counted-too", DAY, Tally.of(Result.PLANNED, 5));
    assertThat(tallies.of("counted", DAY, DAY.plusDays(1)))
        .isEqualTo(
            Map.of(
                DAY,
                new Tally(Map.of(Result.PLANNED, 9, Result.SKIPPED, 2, Result.OPTED_OUT, 1)),
                DAY.plusDays(1),
                Tally.of(Result.PLANNED, 3)));
  }
}
