package heard.web;

import java.util.List;

/**
 * Whom a schedule will reach, and when.
 *
 * @param week how many in the next seven days
 * @param most on the busiest day, at least 1: what the picture's height stands for
 */
public record ForecastView(
    Frame frame,
    String id,
    int week,
    int held,
    int noConsent,
    int total,
    boolean estimated,
    int most,
    List<Bar> bars,
    List<Sample> samples) {
  public ForecastView {
    bars = List.copyOf(bars);
    samples = List.copyOf(samples);
  }

  /** One day of the sixty. */
  public record Bar(String day, int sends, int held, int skipped) {
    public boolean any() {
      return sends + held + skipped > 0;
    }
  }

  /** One of those who will get it. */
  public record Sample(String customer, String name, String at, boolean held) {}
}
