package heard.reaction;

import heard.casework.Case;
import heard.casework.Entry;
import heard.dispatch.Dispatch;
import heard.staff.Organisation;
import java.time.Instant;
import java.util.List;

/** What an entry of the time-line leads to. */
public record Following(Organisation organisation) {
  /** Whether somebody must hear of such an entry; only these wake the reaction. */
  public static boolean asksFor(Entry.What what) {
    return switch (what) {
      case MISUNDERSTOOD, CUSTOMER_WROTE, PHOTO, NOT_SATISFIED, WITHDRAWN, ACCEPTED -> true;
      case RECEIVED,
          OWNED,
          UNDERSTOOD,
          STAFF_WROTE,
          ANSWERED,
          PROMISED,
          PROMISE_RENEWED,
          PROMISE_BROKEN,
          REMEDY,
          HANDED_OVER,
          CORRECTED,
          PRAISE_PASSED_ON,
          PRAISE_ANSWERED,
          SCORED,
          GIVEN_BACK,
          SET_ASIDE,
          APPROVAL_ASKED,
          APPROVAL_REFUSED,
          LINKED ->
          false;
    };
  }

  public List<Dispatch> of(Case about, Entry entry, Instant now) {
    return switch (entry.what()) {
      case MISUNDERSTOOD, CUSTOMER_WROTE, PHOTO, NOT_SATISFIED, WITHDRAWN, ACCEPTED ->
          about.owner().flatMap(organisation::colleague).stream()
              .flatMap(
                  owner ->
                      Notices.toColleague(
                          owner,
                          "news#" + about.reference() + "#" + entry.number(),
                          "staff-news",
                          about,
                          entry.number(),
                          now)
                          .stream())
              .toList();
      case RECEIVED,
          OWNED,
          UNDERSTOOD,
          STAFF_WROTE,
          ANSWERED,
          PROMISED,
          PROMISE_RENEWED,
          PROMISE_BROKEN,
          REMEDY,
          HANDED_OVER,
          CORRECTED,
          PRAISE_PASSED_ON,
          PRAISE_ANSWERED,
          SCORED,
          GIVEN_BACK,
          SET_ASIDE,
          APPROVAL_ASKED,
          APPROVAL_REFUSED,
          LINKED ->
          List.of();
    };
  }
}
