package heard.web;

import heard.customer.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that says what did not work, and how to go on.
 *
 * @param reference by which we find it in the logs; null when there is nothing to find
 * @param onward what the button says
 */
public record ProblemView(
    Frame frame, String text, @Nullable String reference, String onward, String onwardHref) {

  /** What did not work. */
  public enum Cause {
    LINK("link", "form", "/?lang="),
    NOT_FOUND("not-found", "form", "/?lang="),
    TOO_LARGE("too-large", "again", "/?lang="),
    FAILED("failed", "again", "/?lang="),
    /** Signed in, but not for this. */
    ROLE("role", "desk", "/desk?lang="),
    /** A form of another sign-in. */
    OLD_FORM("old-form", "desk", "/desk?lang="),
    /** A page of the desk that is not there, or not for this colleague. */
    NOT_YOURS("not-yours", "desk", "/desk?lang="),
    /** A file that is no photo we take, or one too many. */
    PHOTO("photo", "desk", "/desk?lang="),
    /** A file of a mail that is too large to hand over by itself. */
    FILE("file", "desk", "/desk?lang="),
    /** The issuer knows them, the settings do not. */
    STRANGER("stranger", "sign-in", "/sign-in?other=1&lang="),
    /** A sign-in that took too long or was not asked for. */
    ATTEMPT("attempt", "sign-in", "/sign-in?other=1&lang="),
    /** Whoever signs people in does not answer. */
    ISSUER("issuer", "sign-in-again", "/sign-in?other=1&lang=");

    private final String text;
    private final String onward;
    private final String href;

    Cause(String text, String onward, String href) {
      this.text = text;
      this.onward = onward;
      this.href = href;
    }

    /** Whether only colleagues meet it. */
    boolean staff() {
      return !href.startsWith("/?");
    }
  }

  /**
   * @param limit how much is allowed, such as "5 MB"; only {@code TOO_LARGE} says it
   */
  public static ProblemView of(
      Language language, Cause cause, String limit, @Nullable String reference) {
    var texts = Texts.of(language);
    var key = "problem." + cause.text;
    String title = texts.get(key + ".title");
    return new ProblemView(
        cause.staff() ? Frame.staff(language, title) : Frame.of(language, title, List.of()),
        texts.get(key + ".text", "limit", limit),
        reference,
        texts.get("problem.onward." + cause.onward),
        cause.href + language.tag());
  }

  /**
   * The same with a way on that knows where they were going.
   *
   * @param to an address of ours with a query
   */
  public ProblemView onwardTo(String to) {
    return new ProblemView(frame, text, reference, onward, to + "&lang=" + frame.texts().tag());
  }
}
