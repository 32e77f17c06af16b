package heard.followup;

import heard.dispatch.Dispatch;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts what one run did, to be added to the tallies at once: one write for many. */
public final class Counting {
  private record Row(String schedule, LocalDate day) {}

  private final Map<Row, Tally> counted = new HashMap<>();

  /** A dispatch of a schedule was sent, held, skipped or refused. */
  public void step(Dispatch before, Dispatch after) {
    Result.of(before, after).ifPresent(result -> add(after, result, 1));
  }

  /** One of them came to this. */
  public void add(Dispatch dispatch, Result result, int count) {
    Optional<String> schedule = dispatch.subject().schedule().filter(id -> !Trial.is(dispatch));
    schedule.ifPresent(
        id ->
            counted.merge(
                new Row(id, FollowUp.day(dispatch)), Tally.of(result, count), Tally::plus));
  }

  /** A row of the ledger as planning leaves it. */
  void stands(Dispatch dispatch) {
    planned(dispatch, 1);
  }

  /** A row of the ledger that planning put another in the place of. */
  void gone(Dispatch dispatch) {
    planned(dispatch, -1);
  }

  private void planned(Dispatch dispatch, int count) {
    add(dispatch, Result.PLANNED, count);
    Result.of(dispatch.state())
        .filter(Result.SKIPPED::equals)
        .ifPresent(skipped -> add(dispatch, skipped, count));
  }

  /** Adds it all up. */
  public void into(Tallies tallies) {
    counted.forEach((row, tally) -> tallies.add(row.schedule(), row.day(), tally));
    counted.clear();
  }
}
