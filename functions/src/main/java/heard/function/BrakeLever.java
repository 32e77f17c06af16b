package heard.function;

import heard.aws.DynamoBrakes;
import heard.aws.DynamoBrakes.Brake;
import heard.dispatch.MailHealths;
import heard.followup.Brakes;
import java.time.InstantSource;

/** Stops everything kind at once, and lets it go on, each by its own rule for what is late. */
record BrakeLever(DynamoBrakes brakes, MailHealths healths, InstantSource clock) {
  static BrakeLever of(Wiring wiring) {
    var parts = new FollowUpParts(wiring);
    return new BrakeLever(parts.brakes(), parts.mailHealths(), wiring.clock());
  }

  Brakes current() {
    return brakes.current();
  }

  /**
   * @param by who pulls it
   * @return whether there is such a word
   */
  boolean pull(String word, String by) {
    switch (word) {
      case "stop" -> brakes.pull(Brake.ALL, by, clock.instant());
      case "go" -> {
        brakes.release(Brake.ALL);
        if (brakes.current().mail()) {
          // Whoever lets it go has looked into it: else the next mail that bounces would stop all
          // again.
          healths.forget();
          brakes.release(Brake.MAIL);
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
