package heard.mail;

import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.CaseState;
import heard.casework.Change;
import heard.casework.Charter;
import heard.casework.Entry;
import heard.casework.Entry.By;
import heard.casework.Entry.What;
import heard.casework.Note;
import heard.casework.Saying;
import heard.feedback.Feedback;
import heard.feedback.Submission;
import heard.feedback.Trait;
import heard.mail.Enclosure.From;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a mail does to the case it belongs to.
 *
 * @param charter what a customer is promised who writes again
 */
public record Joining(Charter charter) {
  /** After so long without a word a closed case stays closed. */
  private static final Duration CLOSED_FOR_GOOD = Duration.ofDays(14);

  /** Stands as the author of what no colleague wrote. */
  public static final String MAIL = "heard";

  /** What comes of it. */
  public sealed interface Outcome {}

  /** It is part of the case now. */
  public record Joined(Change change) implements Outcome {}

  /** It is another matter: a case of its own, linked with this one. */
  public record Apart(Submission opens) implements Outcome {}

  /** It was put in before. */
  public record Already() implements Outcome {}

  /**
   * A note that a mail became.
   *
   * @param text without the mark of where it came from
   */
  public record Kept(From from, String text) {
    /** Empty when a colleague wrote it by hand. */
    public static Optional<Kept> of(Note note) {
      return Arrays.stream(From.values())
          .filter(from -> note.text().startsWith(mark(from)))
          .findFirst()
          .map(from -> new Kept(from, note.text().substring(mark(from).length())));
    }

    private static String mark(From from) {
      return "[" + from.name().toLowerCase(Locale.ROOT) + "] ";
    }
  }

  public Outcome of(CaseFile file, Enclosure enclosure, Instant now) {
    return switch (enclosure.from()) {
      case CUSTOMER -> customer(file, enclosure, now);
      case PARTY, COLLEAGUE -> either(file, enclosure, now);
      case MACHINE, BOUNCE, SILENCE -> noted(file, MAIL, enclosure);
      case FLOOD -> wrote(file.head(), enclosure, Map.of(Trait.FLOOD, "true"));
    };
  }

  /** What a colleague answers to a notice is for colleagues, whatever they thought. */
  private Outcome either(CaseFile file, Enclosure enclosure, Instant now) {
    Optional<String> from = enclosure.mail().feedback().email().map(m -> m.comparable());
    boolean customer =
        file.head()
            .customer()
            .email()
            .filter(m -> from.filter(m.comparable()::equals).isPresent())
            .isPresent();
    return customer ? customer(file, enclosure, now) : noted(file, from.orElse(MAIL), enclosure);
  }

  private Outcome customer(CaseFile file, Enclosure enclosure, Instant now) {
    Case head = file.head();
    Instant last = file.entries().stream().map(Entry::at).max(Instant::compareTo).orElse(now);
    boolean over = head.state() != CaseState.OPEN && last.plus(CLOSED_FOR_GOOD).isBefore(now);
    if (over || anotherMatter(file, enclosure.mail())) {
      var traits = new LinkedHashMap<>(enclosure.mail().facts());
      traits.put(Trait.LINKED, head.reference().text());
      return new Apart(enclosure.mail().with(traits));
    }
    if (head.state() != CaseState.OPEN && Thanks.only(said(enclosure))) {
      return wrote(head, enclosure, Map.of(Trait.THANKS, "true"));
    }
    String key = enclosure.mail().key();
    var saying = new Saying(Saying.Action.REPLY, enclosure.mail().feedback().message(), key);
    return switch (saying.about(file, charter, now)) {
      case Saying.Changed(Case next, List<Entry> happened) ->
          new Joined(
              new Change(next, happened.stream().map(e -> with(e, enclosure)).toList(), List.of()));
      case Saying.Same() -> new Already();
      case Saying.Wordless(), Saying.TooLong() -> wrote(head, enclosure, Map.of());
    };
  }

  /** Another subject, of a mail that does not even say "Re:". */
  private static boolean anotherMatter(CaseFile file, Submission mail) {
    String subject = mail.facts().getOrDefault(Trait.SUBJECT, "").strip();
    String before =
        file.entries().stream()
            .map(e -> e.facts().getOrDefault(Trait.SUBJECT, ""))
            .findFirst()
            .orElse("");
    return !subject.isEmpty()
        && !Subjects.answers(subject)
        && !subject.contains(file.head().reference().text())
        && !subject.equalsIgnoreCase(Subjects.stripped(before));
  }

  private static String said(Enclosure enclosure) {
    return Fold.of(enclosure.mail().feedback().message()).shown();
  }

  /** Nothing changes for the case but that it was said. */
  private static Outcome wrote(Case head, Enclosure enclosure, Map<String, String> more) {
    var entry =
        new Entry(
            head.entries() + 1,
            enclosure.mail().receivedAt(),
            What.CUSTOMER_WROTE,
            By.CUSTOMER,
            Optional.empty(),
            Optional.of(enclosure.mail().feedback().message()),
            more);
    return new Joined(new Change(head.grown(1), List.of(with(entry, enclosure)), List.of()));
  }

  private static Outcome noted(CaseFile file, String author, Enclosure enclosure) {
    Submission mail = enclosure.mail();
    String text = Kept.mark(enclosure.from()) + mail.feedback().message();
    int most = Feedback.LONGEST_MESSAGE;
    var note =
        new Note(
            file.notes().size() + 1,
            mail.receivedAt(),
            author,
            text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)));
    return new Joined(new Change(file.head().grown(0), List.of(), List.of(note)));
  }

  /** The time it came, and what else belongs to the mail. */
  private static Entry with(Entry entry, Enclosure enclosure) {
    var facts = new LinkedHashMap<>(entry.facts());
    if (entry.what() == What.CUSTOMER_WROTE) {
      facts.putAll(enclosure.mail().facts());
      facts.put(Trait.KEY, enclosure.mail().key());
    }
    return new Entry(
        entry.number(), entry.at(), entry.what(), entry.by(), entry.who(), entry.text(), facts);
  }
}
