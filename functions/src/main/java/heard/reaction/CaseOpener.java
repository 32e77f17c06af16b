package heard.reaction;

import heard.casework.Assignment;
import heard.casework.Case;
import heard.casework.CaseState;
import heard.casework.Cases;
import heard.casework.Charter;
import heard.casework.Entry;
import heard.casework.Party;
import heard.casework.PassOn;
import heard.casework.Promise;
import heard.casework.Routing;
import heard.feedback.Kind;
import heard.feedback.Submission;
import heard.feedback.Triage;
import heard.feedback.Understanding;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a case of a submission: what it is, who has it, what is promised, who is told. */
public record CaseOpener(
    Organisation organisation,
    Routing routing,
    Triage triage,
    Charter charter,
    Assignment assignment,
    Parties parties,
    Limits limits,
    Cases cases,
    Reactions counters) {
  private static final int LONGEST_GIST = 140;

  public Opening open(Submission submission, Instant now) {
    Understanding understood = triage.read(submission.feedback());
    Party party = parties.of(submission.feedback(), submission.reference().text());
    Optional<Case.Held> held = limits.check(submission, party, counters);
    String team = team(understood);
    Optional<Colleague> owner =
        assignment.choose(
            organisation.members(team), party.language(), now, c -> cases.load(c.id()));
    Promise promise =
        understood.kind() == Kind.COMPLIMENT
            ? charter.praisePassedOn(submission.receivedAt(), party)
            : charter.firstWord(submission.receivedAt(), party);
    List<Entry> entries = entries(submission, owner, promise, now);
    Case opened =
        new Case(
            submission.reference(),
            CaseState.OPEN,
            party,
            submission.channel(),
            understood,
            gist(submission.feedback().message()),
            submission.feedback().wanted(),
            owner.map(Colleague::id),
            owner.map(Colleague::givenName),
            team,
            promise,
            held,
            List.of(),
            submission.receivedAt(),
            entries.size(),
            1);
    var dispatches = new ArrayList<>(Notices.ofOpening(opened, organisation, now));
    if (Following.promises(opened, entries)) {
      dispatches.addAll(new Watch(charter).over(opened, now));
    }
    if (opened.held().isEmpty() && PassOn.mayTell(entries)) {
      dispatches.addAll(
          new PraiseRound(organisation, charter)
              .of(opened, submission.feedback().praised().orElse(""), now));
    }
    return new Opening(opened, entries, dispatches);
  }

  private String team(Understanding understood) {
    String team = routing.team(understood);
    if (!team.equals(Routing.Rule.PLACE)) {
      return team;
    }
    String place = understood.place().orElseThrow();
    return organisation.teams().values().stream()
        .filter(t -> t.place().filter(place::equals).isPresent())
        .map(Team::id)
        .min(String::compareTo)
        .orElseThrow(() -> new IllegalStateException("no team at " + place));
  }

  private static List<Entry> entries(
      Submission submission, Optional<Colleague> owner, Promise promise, Instant now) {
    var entries = new ArrayList<Entry>();
    entries.add(
        new Entry(
            1,
            submission.receivedAt(),
            Entry.What.RECEIVED,
            Entry.By.CUSTOMER,
            Optional.empty(),
            Optional.of(submission.feedback().message()),
            facts(submission)));
    owner.ifPresent(
        colleague ->
            entries.add(
                new Entry(
                    2,
                    now,
                    Entry.What.OWNED,
                    Entry.By.HEARD,
                    Optional.of(colleague.id()),
                    Optional.empty(),
                    Map.of("name", colleague.givenName()))));
    entries.add(
        new Entry(
            entries.size() + 1,
            now,
            Entry.What.PROMISED,
            Entry.By.HEARD,
            Optional.empty(),
            Optional.empty(),
            promise.facts()));
    return entries;
  }

  /** What the form asked for besides the message, for the case page. */
  private static Map<String, String> facts(Submission submission) {
    var feedback = submission.feedback();
    var facts = new java.util.LinkedHashMap<String, String>();
    feedback.product().ifPresent(v -> facts.put("product", v));
    feedback.orderNumber().ifPresent(v -> facts.put("orderNumber", v));
    feedback.happenedOn().ifPresent(v -> facts.put("happenedOn", v));
    feedback.wanted().ifPresent(v -> facts.put("wanted", v));
    feedback.neededBy().ifPresent(v -> facts.put("neededBy", v));
    feedback.praised().ifPresent(v -> facts.put("praised", v));
    feedback.callWhen().ifPresent(v -> facts.put("callWhen", v));
    if (feedback.kind() == Kind.COMPLIMENT) {
      facts.put("mayTell", Boolean.toString(feedback.mayTell()));
      facts.put("mayShare", Boolean.toString(feedback.mayShare()));
    }
    return facts;
  }

  private static String gist(String message) {
    String line = message.replace('\n', ' ');
    return line.codePointCount(0, line.length()) <= LONGEST_GIST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_GIST)) + "…";
  }
}
