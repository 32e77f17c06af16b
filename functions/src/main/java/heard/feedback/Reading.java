package heard.feedback;

import heard.customer.Language;
import heard.customer.Mailbox;
import heard.customer.Problem;
import heard.customer.Problem.Code;
import heard.feedback.Feedback.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns the fields of a form or of the API into feedback, or into what is wrong with them. */
public final class Reading {
  private static final int LONGEST_LINE = 300;

  /**
   * What turns the direction of all that follows: in a line of ours, a name could hide the rest.
   */
  private static final String TURNS = "[\\u202a-\\u202e\\u2066-\\u2069]";

  /** The fields of the contract, in the order the form shows them. */
  public static final List<String> FIELDS =
      List.of(
          "kind",
          "message",
          "happenedOn",
          "place",
          "product",
          "topic",
          "orderNumber",
          "wanted",
          "neededBy",
          "praised",
          "mayTell",
          "mayShare",
          "contact",
          "name",
          "email",
          "phone",
          "callWhen",
          "language");

  private final Map<String, String> fields;
  private final List<Problem> problems = new ArrayList<>();

  private Reading(Map<String, String> fields) {
    this.fields = fields;
  }

  /** What came of it. */
  public sealed interface Result {}

  /** Feedback that can be taken. */
  public record Valid(Feedback feedback) implements Result {}

  /** What must be mended first; at least one problem. */
  public record Invalid(List<Problem> problems) implements Result {}

  /**
   * @param fields by the contract's names; unknown ones are ignored
   * @param preferred the language when the fields name none
   */
  public static Result of(Map<String, String> fields, Language preferred) {
    return new Reading(fields).read(preferred);
  }

  private Result read(Language preferred) {
    Kind kind = line("kind").flatMap(this::kind).orElse(Kind.UNSURE);
    String message = message();
    Optional<Mailbox> email = line("email").flatMap(this::email);
    Optional<String> phone = line("phone").filter(this::callable);
    Contact contact = contact(email.isPresent(), phone.isPresent(), kind);
    Language language =
        line("language").filter(Language::knows).map(Language::of).orElse(preferred);
    Feedback feedback =
        new Feedback(
            kind,
            message,
            line("name"),
            email,
            phone,
            language,
            line("place"),
            line("topic"),
            line("product"),
            line("orderNumber"),
            line("happenedOn"),
            line("wanted"),
            line("neededBy"),
            line("praised"),
            yes("mayTell"),
            yes("mayShare"),
            contact,
            line("callWhen"));
    return problems.isEmpty() ? new Valid(feedback) : new Invalid(List.copyOf(problems));
  }

  private Optional<Kind> kind(String word) {
    Optional<Kind> kind = Kind.of(word);
    if (kind.isEmpty()) {
      problems.add(new Problem("kind", Code.UNKNOWN_VALUE));
    }
    return kind;
  }

  private String message() {
    String text = cleaned(fields.getOrDefault("message", ""));
    if (text.isBlank()) {
      problems.add(new Problem("message", Code.MISSING));
    } else if (text.codePointCount(0, text.length()) > Feedback.LONGEST_MESSAGE) {
      problems.add(new Problem("message", Code.TOO_LONG));
    }
    return text;
  }

  private Optional<Mailbox> email(String typed) {
    Optional<Mailbox> mailbox = Mailbox.parse(typed);
    if (mailbox.isEmpty()) {
      problems.add(new Problem("email", Code.NOT_AN_EMAIL));
    }
    return mailbox;
  }

  private boolean callable(String typed) {
    long digits = typed.chars().filter(Character::isDigit).count();
    boolean callable = digits >= 5 && digits <= 15;
    if (!callable) {
      problems.add(new Problem("phone", Code.NOT_A_PHONE));
    }
    return callable;
  }

  /** A compliment may come from nobody; a complaint too, when they say so themselves. */
  private Contact contact(boolean email, boolean phone, Kind kind) {
    String wish = line("contact").orElse("").toLowerCase(Locale.ROOT);
    boolean typed = !oneLine("email").isEmpty() || !oneLine("phone").isEmpty();
    switch (wish) {
      case "none" -> {
        return Contact.NONE;
      }
      case "", "email", "phone" -> {
        if (!typed && kind == Kind.COMPLIMENT) {
          return Contact.NONE;
        }
        if (!typed) {
          problems.add(new Problem(wish.equals("phone") ? "phone" : "email", Code.NO_WAY_TO_REACH));
        }
      }
      default -> problems.add(new Problem("contact", Code.UNKNOWN_VALUE));
    }
    return phone && (wish.equals("phone") || !email) ? Contact.PHONE : Contact.EMAIL;
  }

  private boolean yes(String field) {
    String word = line(field).orElse("").toLowerCase(Locale.ROOT);
    return word.equals("true") || word.equals("on") || word.equals("yes");
  }

  private Optional<String> line(String field) {
    String text = oneLine(field);
    if (text.codePointCount(0, text.length()) > LONGEST_LINE) {
      problems.add(new Problem(field, Code.TOO_LONG));
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private String oneLine(String field) {
    return cleaned(fields.getOrDefault(field, ""))
        .replaceAll("[\\n\\u2028\\u2029]", " ")
        .replaceAll(TURNS, "")
        .strip();
  }

  /** One kind of line end, no controls, no halves of characters: all else is kept as written. */
  private static String cleaned(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    var kept = new StringBuilder(lines.length());
    int c;
    for (int at = 0; at < lines.length(); at += Character.charCount(c)) {
      c = lines.codePointAt(at);
      if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
        kept.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? 0xfffd : c);
      }
    }
    return kept.toString().strip();
  }
}
