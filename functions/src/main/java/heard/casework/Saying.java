package heard.casework;

import heard.casework.Entry.By;
import heard.casework.Entry.What;
import heard.casework.Promise.State;
import heard.feedback.Feedback;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a customer says about their case, on its status page.
 *
 * @param text their words; some actions need none
 * @param key what makes two sendings of one form the same
 */
public record Saying(Action action, String text, String key) {
  /** What they want to say. */
  public enum Action {
    REPLY,
    RIGHT,
    NOT_QUITE,
    ACCEPT,
    NOT_SATISFIED,
    WITHDRAW;

    /** The word of the contract. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Action> of(String word) {
      for (Action action : values()) {
        if (action.word().equals(word)) {
          return Optional.of(action);
        }
      }
      return Optional.empty();
    }
  }

  /** What came of it. */
  public sealed interface Result {}

  /** The case changes. */
  public record Changed(Case next, List<Entry> happened) implements Result {}

  /** It was said before, or changes nothing. */
  public record Same() implements Result {}

  /** There are no words where words are needed. */
  public record Wordless() implements Result {}

  /** More than {@value Feedback#LONGEST_MESSAGE} characters. */
  public record TooLong() implements Result {}

  public Result about(CaseFile file, Charter charter, Instant now) {
    String words = text.strip();
    if (words.codePointCount(0, words.length()) > Feedback.LONGEST_MESSAGE) {
      return new TooLong();
    }
    if (file.entries().stream().anyMatch(e -> key.equals(e.facts().get("key")))) {
      return new Same();
    }
    if (words.isEmpty() && (action == Action.REPLY || action == Action.NOT_QUITE)) {
      return new Wordless();
    }
    Case head = file.head();
    return switch (action) {
      case REPLY -> changed(awake(head, charter, now), What.CUSTOMER_WROTE, words, now);
      case RIGHT -> changed(head, What.UNDERSTOOD, words, now);
      case NOT_QUITE -> changed(head, What.MISUNDERSTOOD, words, now);
      case NOT_SATISFIED -> changed(awake(head, charter, now), What.NOT_SATISFIED, words, now);
      case ACCEPT ->
          head.state() == CaseState.ACCEPTED
              ? new Same()
              : changed(over(head, CaseState.ACCEPTED), What.ACCEPTED, words, now);
      case WITHDRAW ->
          head.open()
              ? changed(over(head, CaseState.WITHDRAWN), What.WITHDRAWN, words, now)
              : new Same();
    };
  }

  /** Whoever says more than "thank you" waits for us again, with a new promise. */
  private static Case awake(Case head, Charter charter, Instant now) {
    if (head.state() == CaseState.OPEN && head.promise().state() == State.OPEN) {
      return head;
    }
    Instant by = charter.workingDays(now, head.customer(), 1);
    return head.with(CaseState.OPEN, head.promise().next(Promise.What.FIRST_WORD, by));
  }

  private static Case over(Case head, CaseState state) {
    Promise promise = head.promise();
    return head.with(state, promise.state() == State.OPEN ? promise.kept() : promise);
  }

  private Changed changed(Case next, What what, String words, Instant now) {
    var entry =
        new Entry(
            next.entries() + 1,
            now,
            what,
            By.CUSTOMER,
            Optional.empty(),
            words.isEmpty() ? Optional.empty() : Optional.of(words),
            Map.of("key", key));
    return new Changed(next.grown(1), List.of(entry));
  }
}
