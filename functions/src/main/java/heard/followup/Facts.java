package heard.followup;

import heard.customer.Customer;
import heard.dispatch.Dispatch;
import heard.dispatch.Standing;
import heard.followup.Rivals.Rival;
import heard.staff.Organisation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything a decision is made of, and nothing else: the same facts lead to the same decision.
 *
 * @param rival what goes first, or went; only looked for where nothing else is in the way
 * @param history what the customer bought; only looked up where the audience asks for it
 * @param now when it is decided
 */
public record Facts(
    ScheduleFile file,
    FollowUp followUp,
    Standing standing,
    Optional<Rival> rival,
    Brakes brakes,
    Condition.History history,
    Organisation organisation,
    Instant now) {

  /** Beside what goes first, or went. */
  Facts beside(Optional<Rival> other) {
    return new Facts(file, followUp, standing, other, brakes, history, organisation, now);
  }

  Schedule schedule() {
    return followUp.schedule();
  }

  Customer customer() {
    return followUp.customer();
  }

  Occurrence occurrence() {
    return followUp.occurrence();
  }

  Slot slot() {
    return followUp.slot();
  }

  /** What it goes by, as codes: kept with the decision. */
  public Map<String, String> codes() {
    var codes = new TreeMap<String, String>();
    codes.put("schedule", schedule().id() + "." + schedule().version());
    codes.put(FollowUp.DECIDED_AT, now.toString());
    codes.put("state", file.state().name());
    codes.put("zone", customer().zone().getId());
    codes.put("day", occurrence().day().toString());
    codes.put("wished", slot().at().toString());
    codes.put(FollowUp.ON, followUp.on().toString());
    codes.put("goodUntil", slot().goodUntil().toString());
    Permission.last(customer(), schedule().purpose(), schedule().channel())
        .ifPresentOrElse(
            c -> codes.put("consent", (c.granted() ? "yes " : "no ") + c.basis() + " " + c.at()),
            () -> codes.put("consent", "none"));
    if (!standing.complaints().isEmpty()) {
      codes.put("complaints", String.join(" ", standing.complaints().keySet()));
    }
    if (Task.isOf(channel())) {
      customer()
          .place()
          .filter(shop -> organisation.place(shop).isPresent())
          .ifPresent(shop -> codes.put(FollowUp.PLACE, shop));
    }
    rival.ifPresent(other -> codes.put(other.code(), other.name() + " " + other.at()));
    standing.suppressed().ifPresent(why -> codes.put("suppressed", why.name()));
    if (!customer().flags().isEmpty()) {
      codes.put("flags", customer().flags().toString());
    }
    return codes;
  }

  Dispatch.Channel channel() {
    return slot().isLate(now) && schedule().late() == Late.CALL
        ? Dispatch.Channel.CALL
        : schedule().channel();
  }

  /** Whether it would go as the belated letter. */
  public boolean belated() {
    return slot().isLate(now) && schedule().late() == Late.BELATED;
  }
}
