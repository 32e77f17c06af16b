package heard.casework;

import heard.casework.Entry.By;
import heard.casework.Entry.What;
import heard.feedback.Feedback;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;

/**
 * A customer scores how it went. For a day they may change their mind; a low score opens the case
 * again, for somebody else.
 */
public record Survey(Score score) {
  private static final Duration CHANGEABLE = Duration.ofDays(1);

  /** What came of it. */
  public sealed interface Result {}

  /** It is recorded. */
  public record Recorded(Change change) implements Result {}

  /** It was scored like that before. */
  public record Same() implements Result {}

  /** It was scored longer than a day ago. */
  public record TooLate() implements Result {}

  /** The comment has more than {@value Feedback#LONGEST_MESSAGE} characters. */
  public record TooLong() implements Result {}

  public Result about(CaseFile file, Charter charter, Instant now) {
    String comment = score.comment().orElse("").strip();
    if (comment.codePointCount(0, comment.length()) > Feedback.LONGEST_MESSAGE) {
      return new TooLong();
    }
    var plain =
        new Score(
            score.outcome(),
            score.treatment(),
            comment.isEmpty() ? Optional.empty() : Optional.of(comment));
    if (Score.of(file.entries()).filter(plain::equals).isPresent()) {
      return new Same();
    }
    return over(file, now) ? new TooLate() : recorded(plain, file, charter, now);
  }

  /** Until when a score that was given can be changed; empty while there is none. */
  public static Optional<Instant> changeableUntil(CaseFile file) {
    return file.entries().stream()
        .filter(e -> e.what() == What.SCORED)
        .findFirst()
        .map(first -> first.at().plus(CHANGEABLE));
  }

  private static boolean over(CaseFile file, Instant now) {
    return changeableUntil(file).filter(until -> until.isBefore(now)).isPresent();
  }

  private static Result recorded(Score score, CaseFile file, Charter charter, Instant now) {
    var writing = new Writing(file, By.CUSTOMER, Optional.empty(), now);
    var facts = new HashMap<String, String>();
    facts.put(Fact.OUTCOME, Integer.toString(score.outcome()));
    facts.put(Fact.TREATMENT, Integer.toString(score.treatment()));
    String comment = score.comment().orElse("");
    if (!score.low()) {
      return new Recorded(writing.entry(What.SCORED, comment, facts).change());
    }
    facts.put(Fact.LOW, "true");
    Case head = file.head();
    if (head.state() == CaseState.OPEN && head.promise().state() == Promise.State.OPEN) {
      return new Recorded(writing.entry(What.SCORED, comment, facts).change());
    }
    writing.revision().state(CaseState.OPEN);
    Instant by = charter.workingDays(now, head.customer(), 1);
    return new Recorded(
        writing
            .promising(
                What.SCORED, comment, facts, head.promise().next(Promise.What.FIRST_WORD, by))
            .change());
  }
}
