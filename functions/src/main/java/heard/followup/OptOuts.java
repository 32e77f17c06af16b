package heard.followup;

import heard.customer.Consent;
import heard.customer.Customer;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Dispatches;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

/** Counts who stops hearing from us, for the schedule whose word they got last. */
public record OptOuts(Dispatches ledger, Tallies tallies) {
  private static final Period LOOKED_BACK = Period.ofDays(30);

  /** After a customer changed what they want; nothing is counted unless it is less than before. */
  public void count(Customer before, Customer after, Instant now) {
    if (hears(before) && !hears(after)) {
      last(after, now)
          .ifPresent(
              row -> {
                var counting = new Counting();
                counting.add(row, Result.OPTED_OUT, 1);
                counting.into(tallies);
              });
    }
  }

  private static boolean hears(Customer customer) {
    return Permission.last(customer, Consent.Purpose.MARKETING, Channel.EMAIL)
        .filter(Consent::granted)
        .isPresent();
  }

  private Optional<Dispatch> last(Customer customer, Instant now) {
    Instant since = now.atOffset(ZoneOffset.UTC).minus(LOOKED_BACK).toInstant();
    return ledger.to(customer.id()).stream()
        .filter(row -> row.subject().schedule().isPresent())
        .filter(
            row -> row.state() == Dispatch.State.SENT || row.state() == Dispatch.State.DELIVERED)
        .filter(row -> row.due().isAfter(since))
        .max(Comparator.comparing(Dispatch::due));
  }
}
