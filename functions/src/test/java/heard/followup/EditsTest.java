package heard.followup;

import static heard.followup.Edits.CARD;
import static heard.followup.Edits.END;
import static heard.followup.Edits.bring;
import static heard.followup.Edits.detail;
import static heard.followup.Edits.move;
import static heard.followup.Edits.planned;
import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.State;
import heard.followup.Edits.Edit;
import heard.followup.Edits.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What each edit does to a follow-up in each state.
final class EditsTest {
  @Test
  void every_edit_does_to_every_state_what_the_table_says() {
    var table = new ArrayList<String>();
    for (Edit edit : Edit.values()) {
      for (Standing standing : Standing.values()) {
        table.add(edit + " " + standing + ": " + outcome(edit, standing));
      }
    }
    assertThat(table)
        .containsExactly(
            "PAUSE PENDING: 0 EXPIRED",
            "PAUSE HELD: 0 EXPIRED",
            "PAUSE DEFERRED: 0 EXPIRED",
            "PAUSE CALLING: 1 SENT",
            "PAUSE SENT: 1 SENT",
            "PAUSE LISTED: 1 UNKNOWN",
            "RESUME PENDING: 1 SENT birthday 2026-11-03T08:00:00Z",
            "RESUME HELD: 1 SENT birthday-belated 2026-11-04T08:00:00Z",
            "RESUME DEFERRED: 1 SENT birthday 2026-11-03T10:00:00Z",
            "RESUME CALLING: 1 SENT",
            "RESUME SENT: 1 SENT",
            "RESUME LISTED: 1 UNKNOWN",
            "STOP PENDING: 0 SKIPPED SCHEDULE_ENDED",
            "STOP HELD: 0 SKIPPED SCHEDULE_ENDED",
            "STOP DEFERRED: 0 SKIPPED SCHEDULE_ENDED",
            "STOP CALLING: 1 SENT",
            "STOP SENT: 1 SENT",
            "STOP LISTED: 1 UNKNOWN",
            "EARLIER PENDING: 1 SENT birthday 2026-11-03T07:30:00Z",
            "EARLIER HELD: 1 SENT birthday-belated 2026-11-04T08:00:00Z",
            "EARLIER DEFERRED: 1 SENT birthday 2026-11-03T10:00:00Z",
            "EARLIER CALLING: 1 SENT",
            "EARLIER SENT: 1 SENT",
            "EARLIER LISTED: 1 UNKNOWN",
            "LATER PENDING: 1 SENT birthday 2026-11-03T11:00:00Z",
            "LATER HELD: 1 SENT birthday-belated 2026-11-04T08:00:00Z",
            "LATER DEFERRED: 1 SENT birthday 2026-11-03T11:00:00Z",
            "LATER CALLING: 1 SENT",
            "LATER SENT: 1 SENT",
            "LATER LISTED: 1 UNKNOWN",
            "ZONE PENDING: 1 SENT birthday 2026-11-03T14:00:00Z",
            "ZONE HELD: 1 SENT birthday-belated 2026-11-04T14:00:00Z",
            "ZONE DEFERRED: 1 SENT birthday 2026-11-03T14:00:00Z",
            "ZONE CALLING: 1 SENT",
            "ZONE SENT: 1 SENT",
            "ZONE LISTED: 1 UNKNOWN",
            "BIRTHDAY PENDING: 1 SENT birthday 2026-11-05T08:00:00Z",
            "BIRTHDAY HELD: 1 SENT birthday 2026-11-05T08:00:00Z",
            "BIRTHDAY DEFERRED: 1 SENT birthday 2026-11-05T08:00:00Z",
            "BIRTHDAY CALLING: 1 SENT",
            "BIRTHDAY SENT: 1 SENT",
            "BIRTHDAY LISTED: 1 UNKNOWN",
            "LETTER PENDING: 1 SENT season 2026-11-03T08:00:00Z",
            "LETTER HELD: 0 EXPIRED",
            "LETTER DEFERRED: 1 SENT season 2026-11-03T08:00:00Z",
            "LETTER CALLING: 1 SENT",
            "LETTER SENT: 1 SENT",
            "LETTER LISTED: 1 UNKNOWN",
            "NO_CONSENT PENDING: 0 SKIPPED NO_CONSENT",
            "NO_CONSENT HELD: 0 SKIPPED NO_CONSENT",
            "NO_CONSENT DEFERRED: 0 SKIPPED NO_CONSENT",
            "NO_CONSENT CALLING: 1 SENT",
            "NO_CONSENT SENT: 1 SENT",
            "NO_CONSENT LISTED: 1 UNKNOWN");
  }

  private static String outcome(Edit edit, Standing standing) {
    var world = planned();
    bring(world, standing);
    var calls = new ArrayList<Dispatch>();
    edit.made.accept(world);
    if (standing == Standing.CALLING) {
      answer(world);
    }
    if (standing == Standing.HELD) {
      world.until(Instant.parse("2026-11-03T23:00:00Z"));
      world.ledger.settled("kari@example.com", "H-7K2M-PQ34");
    }
    world.until(END);
    Dispatch card = world.ledger.find(CARD).orElseThrow();
    boolean before = standing.compareTo(Standing.CALLING) >= 0;
    int sent = before ? 1 : world.sent.size() + calls.size();
    return sent + " " + card.state() + detail(world, card, before);
  }

  private static void answer(World world) {
    Dispatch card = world.ledger.find(CARD).orElseThrow();
    move(world, card.as(State.SENT, card.due(), "SEND").after(1, Optional.of("m")));
  }
}
