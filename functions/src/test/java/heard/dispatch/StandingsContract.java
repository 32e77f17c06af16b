package heard.dispatch;

import static heard.dispatch.Sendings.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.Standing.Contact;
import heard.dispatch.Standing.Suppressed;
import heard.dispatch.Standing.What;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every keeper of standings must do: each change is one effect, however often. */
public abstract class StandingsContract {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final String mailbox = "standing-" + NEXT.incrementAndGet() + "@example.com";

  protected abstract Standings standings();

  private Standing now() {
    return standings().of(mailbox);
  }

  @Test
  protected void nothing_known_is_a_fresh_one() {
    assertThat(now()).isEqualTo(Standing.fresh(mailbox));
  }

  @Test
  protected void a_complaint_opens_goes_quiet_and_is_settled_each_once() {
    for (int often = 0; often < 2; often++) {
      standings().complaint(mailbox, "H-7K2M-PQ34", Optional.empty());
    }
    assertThat(now()).isEqualTo(with(Map.of("H-7K2M-PQ34", Optional.empty()), 1));
    for (int often = 0; often < 2; often++) {
      standings().complaint(mailbox, "H-7K2M-PQ34", Optional.of(DUE));
    }
    assertThat(now()).isEqualTo(with(Map.of("H-7K2M-PQ34", Optional.of(DUE)), 2));
    for (int often = 0; often < 2; often++) {
      standings().settled(mailbox, "H-7K2M-PQ34");
    }
    assertThat(now()).isEqualTo(with(Map.of(), 3));
  }

  private Standing with(Map<String, Optional<java.time.Instant>> complaints, int version) {
    return new Standing(mailbox, complaints, List.of(), Optional.empty(), version);
  }

  @Test
  protected void two_complaints_do_not_settle_each_other() {
    standings().complaint(mailbox, "H-7K2M-PQ34", Optional.empty());
    standings().complaint(mailbox, "H-0000-0000", Optional.empty());
    standings().settled(mailbox, "H-7K2M-PQ34");
    assertThat(now().complaints()).isEqualTo(Map.of("H-0000-0000", Optional.empty()));
  }

  @Test
  protected void contacts_are_kept_in_order_and_each_once() {
    var first = new Contact(DUE, What.REPLY, "c-1", "H-7K2M-PQ34");
    var second = new Contact(DUE.plusSeconds(1), What.EXTERNAL, "c-1", "summer");
    standings().contacted(mailbox, first);
    standings().contacted(mailbox, second);
    standings().contacted(mailbox, first);
    assertThat(now())
        .isEqualTo(new Standing(mailbox, Map.of(), List.of(first, second), Optional.empty(), 2));
  }

  @Test
  protected void what_came_back_is_remembered_even_when_the_rest_is_forgotten() {
    standings().contacted(mailbox, new Contact(DUE, What.REPLY, "c-1", "H-7K2M-PQ34"));
    standings().suppress(mailbox, Suppressed.BOUNCED);
    standings().suppress(mailbox, Suppressed.BOUNCED);
    standings().clear(mailbox);
    assertThat(now())
        .isEqualTo(new Standing(mailbox, Map.of(), List.of(), Optional.of(Suppressed.BOUNCED), 3));
  }

  @Test
  protected void without_that_all_is_forgotten() {
    standings().complaint(mailbox, "H-7K2M-PQ34", Optional.empty());
    standings().clear(mailbox);
    assertThat(now()).isEqualTo(Standing.fresh(mailbox));
  }
}
