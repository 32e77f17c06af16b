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
import heard.customer.Language;
import heard.feedback.Channel;
import heard.feedback.Findings;
import heard.feedback.Guess;
import heard.feedback.Kind;
import heard.feedback.Reference;
import heard.feedback.Submission;
import heard.feedback.Trait;
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
import java.util.stream.Stream;

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
    Findings findings = triage.find(submission.feedback());
    Understanding understood = findings.understood();
    Language language = language(submission, findings);
    Party party =
        parties.of(Several.in(submission.feedback(), language), submission.reference().text());
    boolean part = submission.facts().containsKey(Trait.PART);
    List<Submission> more = part ? List.of() : Several.of(submission, findings, language);
    Optional<Case.Held> held = limits.check(submission, party, counters);
    String team = team(understood);
    Optional<Colleague> owner =
        assignment.choose(
            organisation.members(team), party.language(), now, c -> cases.load(c.id()));
    Promise promise = promise(understood.kind(), submission.receivedAt(), party, now);
    List<Entry> entries = entries(submission, findings, party, owner, promise, now);
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
            linked(submission, more),
            submission.receivedAt(),
            entries.size(),
            1);
    var dispatches = new ArrayList<>(Notices.ofOpening(opened, organisation, now));
    if (Following.promises(opened, entries)) {
      dispatches.addAll(new Watch(charter).over(opened, now));
    } else if (held.filter(CaseOpener::perhapsHuman).isPresent()) {
      dispatches.addAll(new Watch(charter).staff(opened, now));
    }
    if (opened.held().isEmpty() && PassOn.mayTell(entries)) {
      dispatches.addAll(
          new PraiseRound(organisation, charter)
              .of(opened, submission.feedback().praised().orElse(""), now));
    }
    if (part) {
      // It was acknowledged with the message it came in.
      dispatches.removeIf(d -> d.letter().startsWith(Notices.ACKNOWLEDGEMENT));
    }
    return new Opening(opened, entries, dispatches, more);
  }

  /** Whoever writes without a form has not said in which language: their words do. */
  private static Language language(Submission submission, Findings findings) {
    Language given = submission.feedback().language();
    return submission.channel() == Channel.EMAIL ? findings.language().orElse(given) : given;
  }

  private static List<Reference> linked(Submission submission, List<Submission> more) {
    Stream<Reference> named =
        Optional.ofNullable(submission.facts().get(Trait.LINKED)).map(Reference::new).stream();
    return Stream.concat(named, more.stream().map(Submission::reference)).toList();
  }

  /** Whoever hears nothing although they may be a person is on somebody's clock. */
  private static boolean perhapsHuman(Case.Held held) {
    return switch (held) {
      case UNVERIFIED, UNREADABLE, QUIET, REPEATED -> true;
      case FLOOD, ROBOT -> false;
    };
  }

  /** Counted from when it arrived, or from now when that moment has passed, as after an outage. */
  private Promise promise(Kind kind, Instant from, Party party, Instant now) {
    Promise promise =
        kind == Kind.COMPLIMENT
            ? charter.praisePassedOn(from, party)
            : charter.firstWord(from, party);
    return promise.by().isAfter(now) ? promise : promise(kind, now, party, now);
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
        .orElseGet(() -> routing.team(placeless(understood)));
  }

  /** For a shop without a team of its own: the rules that ask for no shop have the last word. */
  private static Understanding placeless(Understanding u) {
    return new Understanding(u.kind(), u.topic(), Optional.empty(), u.severity());
  }

  private static List<Entry> entries(
      Submission submission,
      Findings findings,
      Party party,
      Optional<Colleague> owner,
      Promise promise,
      Instant now) {
    var entries = new ArrayList<Entry>();
    entries.add(
        new Entry(
            1,
            submission.receivedAt(),
            Entry.What.RECEIVED,
            Entry.By.CUSTOMER,
            Optional.empty(),
            Optional.of(submission.feedback().message()),
            facts(submission, findings, party)));
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

  /** What the form asked for besides the message, as typed where it was not understood. */
  private static Map<String, String> facts(Submission submission, Findings findings, Party party) {
    var feedback = submission.feedback();
    var facts = new java.util.LinkedHashMap<>(submission.facts());
    if (!findings.guesses().isEmpty()) {
      facts.put(Trait.GUESSES, Guess.write(findings.guesses()));
    }
    feedback
        .place()
        .filter(v -> findings.understood().place().isEmpty())
        .ifPresent(v -> facts.put("place", v));
    feedback.phone().filter(v -> party.phone().isEmpty()).ifPresent(v -> facts.put("phone", v));
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
