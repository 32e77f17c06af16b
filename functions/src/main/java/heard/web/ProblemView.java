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
    LINK("link", "form"),
    NOT_FOUND("not-found", "form"),
    TOO_LARGE("too-large", "again"),
    FAILED("failed", "again");

    private final String text;
    private final String onward;

    Cause(String text, String onward) {
      this.text = text;
      this.onward = onward;
    }
  }

  /**
   * @param limit how much is allowed, such as "5 MB"; only {@code TOO_LARGE} says it
   */
  public static ProblemView of(
      Language language, Cause cause, String limit, @Nullable String reference) {
    var texts = Texts.of(language);
    var key = "problem." + cause.text;
    return new ProblemView(
        Frame.of(language, texts.get(key + ".title"), List.of()),
        texts.get(key + ".text", "limit", limit),
        reference,
        texts.get("problem.onward." + cause.onward),
        "/?lang=" + language.tag());
  }
}
