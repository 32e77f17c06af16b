package heard.dispatch;

import heard.customer.Language;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Dispatch.State;
import heard.dispatch.Dispatch.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dispatches and parcels to test with. */
public final class Sendings {
  public static final Instant DUE = Instant.parse("2026-11-23T09:00:00.250Z");

  private Sendings() {}

  public static Dispatch planned(String recipient, String reason, DispatchClass kind, Instant due) {
    return Dispatch.planned(
        new DispatchKey(recipient, reason),
        Channel.EMAIL,
        kind,
        "acknowledgement",
        Language.NB,
        "kari@example.com",
        Subject.ofCase("H-7K2M-PQ34", 0),
        due,
        Optional.empty());
  }

  public static Dispatch owed() {
    return planned("s-1", "acknowledgement#H-7K2M-PQ34", DispatchClass.OWED, DUE);
  }

  public static Dispatch kind() {
    return planned("s-1", "birthday#2026", DispatchClass.KIND, DUE);
  }

  /** The same one after so many calls, in another state. */
  public static Dispatch in(Dispatch d, State state, Instant due, int calls, String why) {
    return d.as(state, due, why).after(calls, d.providerId());
  }

  public static Dispatch goodUntil(Dispatch d, Instant until) {
    return new Dispatch(
        d.key(),
        d.channel(),
        d.kind(),
        d.letter(),
        d.language(),
        d.address(),
        d.subject(),
        d.facts(),
        d.state(),
        d.due(),
        Optional.of(until),
        d.calls(),
        d.providerId(),
        d.verdict());
  }

  /** Every field filled. */
  public static Dispatch full(String recipient) {
    return new Dispatch(
        new DispatchKey(recipient, "delivery#o-1#2"),
        Channel.SMS,
        DispatchClass.KIND,
        "delivery-late",
        Language.FI,
        "+358401234567",
        new Subject(
            Optional.of("H-7K2M-PQ34"),
            7,
            Optional.of("c-1"),
            Optional.of("late"),
            Optional.of("o-1")),
        Map.of("place", "Kamppi ä💙", "on", "2026-11-24"),
        State.BOUNCED,
        DUE,
        Optional.of(DUE.plusSeconds(3600)),
        2,
        Optional.of("0100-abc"),
        Optional.of("BOUNCED"));
  }

  public static Parcel parcel(Dispatch d) {
    return new Parcel(
        d.key(),
        d.channel(),
        d.address(),
        "post@example.com",
        "Takk",
        "Hei,",
        "<p>Hei,",
        Map.of(),
        List.of());
  }
}
