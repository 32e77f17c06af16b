package heard.reaction;

import heard.casework.Case;
import heard.casework.CaseState;
import heard.casework.Overdue;
import heard.casework.Promise;
import heard.customer.Customer;
import heard.dispatch.Briefing;
import heard.dispatch.Decision;
import heard.dispatch.Dispatch;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Decides on what is due about a case: what we owe goes out, what is overtaken does not. */
public final class CasePolicy {
  private static final Duration LOOK_AGAIN = Duration.ofDays(1);
  private static final Set<String> PROMISES = Set.of(Watch.MORNING, Watch.SOON, Watch.HOLD);

  private CasePolicy() {}

  public static Decision decide(Briefing briefing, Instant now) {
    Dispatch dispatch = briefing.dispatch();
    String[] reason = dispatch.key().reason().split("#", 3);
    if (briefing.about().isEmpty()) {
      return dispatch.subject().reference().isPresent()
          ? new Decision.Skip("CASE_GONE")
          : new Decision.Send();
    }
    Case about = briefing.about().get();
    if (PROMISES.contains(reason[0])) {
      return ofPromise(about, Integer.parseInt(reason[2]));
    }
    return switch (reason[0]) {
      case Surveys.REASON -> ofSurvey(about, briefing.customer(), now);
      case "reminder" -> ofReminder(about, dispatch.key().recipient());
      default -> new Decision.Send();
    };
  }

  private static Decision ofPromise(Case about, int promise) {
    if (!about.unfinished()) {
      return new Decision.Skip("CASE_OVER");
    }
    if (about.promise().number() != promise) {
      return new Decision.Skip("PROMISE_MOVED_ON");
    }
    return new Overdue(promise).current(about)
        ? new Decision.Send()
        : new Decision.Skip("PROMISE_NOT_OPEN");
  }

  private static Decision ofSurvey(Case about, Optional<Customer> customer, Instant now) {
    if (about.state() == CaseState.OPEN) {
      return new Decision.Skip("CASE_REOPENED");
    }
    if (about.state() == CaseState.WITHDRAWN) {
      return new Decision.Skip("CASE_WITHDRAWN");
    }
    if (customer.filter(c -> c.flags().contains(Customer.Flag.DECEASED)).isPresent()) {
      return new Decision.Skip("DECEASED");
    }
    if (customer.filter(c -> c.declined().contains(Surveys.REASON)).isPresent()) {
      return new Decision.Skip("DECLINED");
    }
    boolean onTheWay =
        about.promise().what() == Promise.What.REMEDY
            && about.promise().state() == Promise.State.OPEN;
    return onTheWay
        ? new Decision.Hold(now.plus(LOOK_AGAIN), "REMEDY_ON_THE_WAY")
        : new Decision.Send();
  }

  private static Decision ofReminder(Case about, String recipient) {
    if (!about.unfinished()) {
      return new Decision.Skip("CASE_OVER");
    }
    return about.owner().filter(recipient::equals).isPresent()
        ? new Decision.Send()
        : new Decision.Skip("NOT_THE_OWNER");
  }
}
