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
    if (!Words.say(words) && (action == Action.REPLY || action == Action.NOT_QUITE)) {
      return new Wordless();
    }
    var writing = new Writing(file, By.CUSTOMER, Optional.empty(), now);
    Case head = file.head();
    return switch (action) {
      case REPLY -> awake(writing, head, What.CUSTOMER_WROTE, words, charter, now);
      case RIGHT -> said(writing, What.UNDERSTOOD, words);
      case NOT_QUITE -> said(writing, What.MISUNDERSTOOD, words);
      case NOT_SATISFIED -> awake(writing, head, What.NOT_SATISFIED, words, charter, now);
      case ACCEPT ->
          head.state() == CaseState.ACCEPTED
              ? new Same()
              : accepted(writing, file, words, charter, now);
      case WITHDRAW ->
          head.open()
              ? over(writing, head, CaseState.WITHDRAWN, What.WITHDRAWN, words)
              : new Same();
    };
  }

  /** Whoever says more than "thank you" waits for us again, with a new promise. */
  private Result awake(
      Writing writing, Case head, What what, String words, Charter charter, Instant now) {
    if (head.state() == CaseState.OPEN && head.promise().state() == State.OPEN) {
      return said(writing, what, words);
    }
    writing.revision().state(CaseState.OPEN);
    Instant by = charter.workingDays(now, head.customer(), 1);
    Promise promise = head.promise().next(Promise.What.FIRST_WORD, by);
    return changed(writing.promising(what, words, Map.of(Fact.KEY, key), promise));
  }

  /** With it they take up what they were offered: that is promised until it has reached them. */
  private Result accepted(
      Writing writing, CaseFile file, String words, Charter charter, Instant now) {
    Case head = file.head();
    List<Remedy> offered =
        Remedy.of(file.entries()).stream()
            .filter(r -> r.state() == Remedy.State.OFFERED && r.kind().travels())
            .toList();
    offered.forEach(r -> writing.entry(What.REMEDY, "", r.at(Remedy.State.ACCEPTED).facts()));
    if (head.promise().what() == Promise.What.REMEDY && head.promise().state() == State.OPEN) {
      writing.revision().state(CaseState.ACCEPTED);
      return said(writing, What.ACCEPTED, words);
    }
    if (offered.isEmpty() && !Remedy.onTheWay(file.entries())) {
      return over(writing, head, CaseState.ACCEPTED, What.ACCEPTED, words);
    }
    writing.revision().state(CaseState.ACCEPTED);
    Instant by = charter.answerBy(now, head.customer());
    Promise promise = head.promise().next(Promise.What.REMEDY, by);
    return changed(writing.promising(What.ACCEPTED, words, Map.of(Fact.KEY, key), promise));
  }

  private Result over(Writing writing, Case head, CaseState state, What what, String words) {
    Promise promise = head.promise();
    writing
        .revision()
        .state(state)
        .promise(promise.state() == State.OPEN ? promise.kept() : promise);
    return said(writing, what, words);
  }

  private Result said(Writing writing, What what, String words) {
    return changed(writing.entry(what, words, Map.of(Fact.KEY, key)));
  }

  private static Changed changed(Writing writing) {
    Change change = writing.change();
    return new Changed(change.next(), change.happened());
  }
}
