package heard.web;

import heard.customer.Brand;
import heard.customer.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One look at a status page.
 *
 * @param address the path of the page, that its forms post to
 * @param key what makes two sendings of the same form one; new with every rendering
 * @param done the action that has just been taken
 * @param brand whose page it is
 * @param refused what has just been sent and could not be taken
 */
public record Visit(
    Language language,
    String address,
    String key,
    Instant now,
    Optional<String> done,
    Optional<Refused> refused,
    Brand brand) {
  private static final Set<String> ACTIONS =
      Set.of("reply", "right", "not-quite", "accept", "not-satisfied", "withdraw", "photo");

  /** Keeps of {@code done} only what is an action, wherever it came from. */
  public Visit {
    done = done.filter(ACTIONS::contains);
  }

  /**
   * What could not be taken.
   *
   * @param action what it was sent for
   * @param written the words, to be shown again
   */
  public record Refused(String action, String written, Why why) {}

  /** Why it could not be taken. */
  public enum Why {
    EMPTY("wrong.empty"),
    TOO_LONG("wrong.too-long"),
    NOT_A_PHOTO("wrong.photo"),
    TOO_MANY_PHOTOS("wrong.photos");

    private final String text;

    Why(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }
}
