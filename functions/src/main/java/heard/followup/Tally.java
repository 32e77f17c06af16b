package heard.followup;

import java.util.EnumMap;
import java.util.Map;

/** How many follow-ups of one schedule and day came to what. */
public record Tally(Map<Result, Integer> counts) {
  public static final Tally NOTHING = new Tally(Map.of());

  public Tally {
    counts = Map.copyOf(counts);
  }

  public static Tally of(Result result, int count) {
    return new Tally(Map.of(result, count));
  }

  /** What a provider reports may come before our own word that it was sent. */
  public int count(Result result) {
    int counted = counts.getOrDefault(result, 0);
    return result == Result.SENT
        ? Math.max(counted, count(Result.DELIVERED) + count(Result.BOUNCED))
        : counted;
  }

  public Tally plus(Tally more) {
    var sum = new EnumMap<Result, Integer>(Result.class);
    sum.putAll(counts);
    more.counts.forEach((result, count) -> sum.merge(result, count, Integer::sum));
    return new Tally(sum);
  }

  /**
   * Whether nothing went out that should have: some were planned, none was sent, and not all of
   * them wait or were left out for a reason.
   */
  public boolean silent() {
    int expected = count(Result.PLANNED) - count(Result.SKIPPED);
    return expected > 0 && count(Result.SENT) == 0 && count(Result.HELD) < expected;
  }
}
