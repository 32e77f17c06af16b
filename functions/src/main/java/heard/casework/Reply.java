package heard.casework;

import heard.casework.Entry.What;
import heard.casework.Outcome.Reason;
import heard.casework.Promise.State;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a colleague writes to the customer.
 *
 * @param text may be empty only when it is answered already, as by phone
 * @param answered whether this answers them
 * @param instruction whether it tells them what to do: then they are asked the same day if it
 *     helped
 * @param attachments files that go with it
 */
public record Reply(String text, boolean answered, boolean instruction, List<Attached> attachments)
    implements Act {
  public Reply {
    attachments = List.copyOf(attachments);
  }

  /** Words without files. */
  public Reply(String text, boolean answered) {
    this(text, answered, false, List.of());
  }

  @Override
  public Outcome on(Scene scene) {
    Optional<Outcome> wrong = answered ? Words.tooLong(text) : Words.wrong(text);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    if (answered && scene.head().state() == CaseState.WITHDRAWN) {
      return new Outcome.Refused(Reason.NOT_OPEN);
    }
    var writing = Writing.of(scene).taken(scene);
    return (answered ? answer(scene, writing) : word(scene, writing)).done();
  }

  private Writing answer(Scene scene, Writing writing) {
    Case head = scene.head();
    if (head.state() == CaseState.OPEN) {
      writing.revision().state(CaseState.ANSWERED);
    }
    if (Remedy.onTheWay(scene.file().entries())) {
      Instant by = scene.charter().answerBy(scene.now(), head.customer());
      return head.promise().what() == Promise.What.REMEDY
          ? writing.entry(What.ANSWERED, text, facts(scene))
          : writing.promising(
              What.ANSWERED, text, facts(scene), head.promise().next(Promise.What.REMEDY, by));
    }
    writing.revision().promise(head.promise().settled(scene.now()));
    return writing.entry(What.ANSWERED, text, facts(scene));
  }

  /** A word that does not answer keeps the first promise and makes the next. */
  private Writing word(Scene scene, Writing writing) {
    Promise promise = scene.head().promise();
    if (promise.what() != Promise.What.FIRST_WORD || promise.state() != State.OPEN) {
      return writing.entry(What.STAFF_WROTE, text, facts(scene));
    }
    Party customer = scene.head().customer();
    Instant charter = scene.charter().answerBy(scene.head().openedAt(), customer);
    Instant soonest = scene.charter().workingDays(scene.now(), customer, 1);
    Instant by = charter.isBefore(soonest) ? soonest : charter;
    return writing.promising(
        What.STAFF_WROTE, text, facts(scene), promise.next(Promise.What.ANSWER, by));
  }

  private Map<String, String> facts(Scene scene) {
    var facts = new HashMap<String, String>();
    facts.put(Fact.NAME, scene.by().givenName());
    if (!attachments.isEmpty()) {
      facts.put(
          Fact.ATTACHMENTS,
          attachments.stream().map(Attached::line).collect(Collectors.joining("\n")));
    }
    if (instruction) {
      facts.put(Fact.INSTRUCTION, "true");
    }
    return facts;
  }
}
