package heard.followup;

import java.time.Duration;
import java.time.Instant;

/// The whole sizes of what the build tries small: run it by hand.
///
/// `java -cp … heard.followup.Simulation`
final class Simulation {
  private Simulation() {}

  public static void main(String[] args) {
    Instant start = Instant.now();
    int cards = BirthdaysTest.simulate(20_000, 500, 8);
    say(cards + " cards over 8 years in 25 zones, none twice, all at nine", start);
    start = Instant.now();
    TicksTest.outage(100_000);
    say("30 days without ticks, 100,000 due: all sent belated or expired", start);
  }

  private static void say(String what, Instant start) {
    System.out.println(what + ": " + Duration.between(start, Instant.now()).toSeconds() + " s");
  }
}
