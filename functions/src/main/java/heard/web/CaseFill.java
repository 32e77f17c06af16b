package heard.web;

import heard.casework.Case;
import heard.casework.CaseState;
import heard.casework.Entry;
import heard.casework.PassOn;
import heard.casework.Promise;
import heard.casework.Remedy;
import heard.casework.Thank;
import heard.feedback.Kind;
import heard.feedback.Severity;
import heard.feedback.Topic;
import heard.staff.Colleague;
import heard.staff.Place;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms of a case: what there is to choose, and what stands in them. */
record CaseFill(CaseBrief brief, Look look) {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

  CaseForms of(Case head, List<Entry> entries) {
    return new CaseForms(
        Filled.with(values(head), List.of()),
        look.tried().map(Look.Tried::action).orElse(""),
        (head.unfinished() && !theirs(head)) || head.held().isPresent(),
        theirs(head),
        head.unfinished(),
        head.understood().kind() != Kind.COMPLIMENT && head.state() != CaseState.WITHDRAWN,
        mayThank(entries),
        head.understood().kind() == Kind.COMPLIMENT && PassOn.mayTell(entries),
        look.currency(),
        promises(head),
        choices("remedy.", Remedy.Kind.values()),
        choices("basis.", Remedy.Basis.values()),
        colleagues(head),
        choices("kind.", Kind.values()),
        choices("topic.", Topic.values()),
        places(),
        choices("severity.", Severity.values()));
  }

  private boolean mayThank(List<Entry> entries) {
    String id = look.colleague().id();
    return PassOn.told(entries, id) && !Thank.given(entries, id);
  }

  private boolean theirs(Case head) {
    return head.owner().filter(look.colleague().id()::equals).isPresent();
  }

  /** What was understood and promised so far; over that, what was just typed. */
  private Map<String, String> values(Case head) {
    var values = new HashMap<String, String>();
    var understood = head.understood();
    values.put("kind", understood.kind().word());
    values.put("topic", understood.topic().word());
    understood.place().ifPresent(place -> values.put("place", place));
    values.put("severity", CaseBrief.word(understood.severity()));
    LocalDateTime by =
        head.promise()
            .by()
            .atZone(look.colleague().hours().zone())
            .toLocalDateTime()
            .truncatedTo(ChronoUnit.MINUTES);
    values.put("promised", CaseBrief.word(head.promise().what()));
    values.put("date", by.toLocalDate().toString());
    values.put("time", by.format(MINUTES));
    look.tried().ifPresent(tried -> values.putAll(tried.draft()));
    return values;
  }

  private List<Choice> promises(Case head) {
    return Arrays.stream(Promise.What.values())
        .filter(
            w ->
                (w == Promise.What.PRAISE_PASSED_ON)
                    == (head.understood().kind() == Kind.COMPLIMENT))
        .map(w -> choice("duty.", w))
        .toList();
  }

  private List<Choice> colleagues(Case head) {
    return brief.organisation().colleagues().values().stream()
        .filter(Colleague::active)
        .filter(c -> !head.owner().equals(Optional.of(c.id())))
        .sorted(
            Comparator.comparing((Colleague c) -> !c.teams().contains(head.team()))
                .thenComparing(Colleague::name))
        .map(c -> new Choice(c.id(), c.name() + ", " + brief.place(c.place())))
        .toList();
  }

  private List<Choice> places() {
    return brief.organisation().places().values().stream()
        .sorted(Comparator.comparing(Place::name))
        .map(p -> new Choice(p.id(), p.name()))
        .toList();
  }

  private List<Choice> choices(String texts, Enum<?>... constants) {
    return Arrays.stream(constants).map(c -> choice(texts, c)).toList();
  }

  private Choice choice(String texts, Enum<?> constant) {
    String word = CaseBrief.word(constant);
    return new Choice(word, brief.texts().get(texts + word));
  }
}
