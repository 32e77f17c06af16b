package heard.reaction;

import heard.casework.Case;
import heard.casework.Charter;
import heard.casework.Praised;
import heard.dispatch.Dispatch;
import heard.staff.Colleague;
import heard.staff.Organisation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings a customer's words to those they praise, when these are next at work, and to their
 * manager. Whoever is named in doubt, the owner finds.
 */
record PraiseRound(Organisation organisation, Charter charter) {
  /** Looks whether the words have reached the praised. */
  static final String TOLD = "praise-told";

  /** What opened the case. */
  static final int WORDS = 1;

  List<Dispatch> of(Case opened, String named, Instant now) {
    Praised praised = Praised.in(named, near(opened));
    var dispatches = new ArrayList<Dispatch>();
    for (Colleague colleague : praised.colleagues()) {
      Instant due = colleague.atWorkFrom(now, charter.holidays()).orElse(now);
      dispatches.addAll(to(opened, WORDS, colleague, due));
      dispatches.add(
          Notices.clock(opened, TOLD + "#" + opened.reference() + "#" + colleague.id(), due));
    }
    if (praised.doubtful()) {
      dispatches.addAll(byHand(opened, now));
    }
    return dispatches;
  }

  /**
   * The words of an entry to one colleague, and a copy to their manager.
   *
   * @param words the number of the entry
   */
  List<Dispatch> to(Case about, int words, Colleague colleague, Instant due) {
    var dispatches = new ArrayList<Dispatch>();
    String which = words == WORDS ? "" : "#" + words;
    Notices.toColleague(colleague, reason(about) + which, "praise", about, words, due)
        .ifPresent(dispatches::add);
    dispatches.addAll(copy(about, words, colleague, due));
    return dispatches;
  }

  /** What a colleague was praised for, to their manager. */
  List<Dispatch> copy(Case about, int words, Colleague colleague, Instant due) {
    String which = words == WORDS ? "" : "#" + words;
    String copy = "praise-copy#" + about.reference() + "#" + colleague.id() + which;
    return new AtWork(organisation, charter.holidays())
        .managers(about).stream()
            .findFirst()
            .filter(manager -> !manager.equals(colleague))
            .flatMap(m -> Notices.toColleague(m, copy, "praise-copy", about, words, due))
            .stream()
            .toList();
  }

  /** Whoever has the case is asked to pass it on. */
  List<Dispatch> byHand(Case about, Instant now) {
    return new AtWork(organisation, charter.holidays())
            .reader(about, now, about.promise().by())
            .flatMap(
                r ->
                    Notices.toColleague(
                        r.colleague(),
                        "praise-pass-on#" + about.reference(),
                        "praise-pass-on",
                        about,
                        WORDS,
                        r.from()))
            .stream()
            .toList();
  }

  static String reason(Case about) {
    return "praise#" + about.reference();
  }

  private List<Colleague> near(Case about) {
    Optional<String> place = about.understood().place();
    return organisation.colleagues().values().stream()
        .filter(Colleague::active)
        .filter(
            c -> c.teams().contains(about.team()) || place.filter(c.place()::equals).isPresent())
        .sorted(java.util.Comparator.comparing(Colleague::id))
        .toList();
  }
}
