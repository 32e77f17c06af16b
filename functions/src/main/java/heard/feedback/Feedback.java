package heard.feedback;

import heard.customer.Language;
import heard.customer.Mailbox;
import java.util.Optional;

/**
 * What a customer tells us, in their own words, as the form or the API took it.
 *
 * @param kind what they called it
 * @param message at most {@value #LONGEST_MESSAGE} characters
 * @param phone as typed: it is read as a number when the case is opened
 * @param language the one they wrote in the form, or asked for
 * @param happenedOn as typed
 * @param wanted what would put it right
 * @param neededBy by when they need it, as typed
 * @param praised whom the compliment is for
 * @param mayTell whether the praised may be told
 * @param mayShare whether others may read it
 * @param contact how they want to hear from us
 * @param callWhen when we may call
 */
public record Feedback(
    Kind kind,
    String message,
    Optional<String> name,
    Optional<Mailbox> email,
    Optional<String> phone,
    Language language,
    Optional<String> place,
    Optional<String> topic,
    Optional<String> product,
    Optional<String> orderNumber,
    Optional<String> happenedOn,
    Optional<String> wanted,
    Optional<String> neededBy,
    Optional<String> praised,
    boolean mayTell,
    boolean mayShare,
    Contact contact,
    Optional<String> callWhen) {
  /** In characters (code points). */
  public static final int LONGEST_MESSAGE = 10_000;

  /** Words without a form around them: nothing else is known but who wrote them. */
  public static Feedback words(String message, Optional<String> name, Optional<Mailbox> email) {
    return new Feedback(
        Kind.UNSURE,
        message,
        name,
        email,
        Optional.empty(),
        Language.EN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        email.isPresent() ? Contact.EMAIL : Contact.NONE,
        Optional.empty());
  }

  /**
   * Every field in a fixed order, none able to pass for two: controls cannot stand in a field, so
   * one separates them.
   */
  public String canonical() {
    return String.join(
        "\u001f",
        kind.word(),
        message,
        name.orElse(""),
        email.map(Mailbox::comparable).orElse(""),
        phone.orElse(""),
        language.tag(),
        place.orElse(""),
        topic.orElse(""),
        product.orElse(""),
        orderNumber.orElse(""),
        happenedOn.orElse(""),
        wanted.orElse(""),
        neededBy.orElse(""),
        praised.orElse(""),
        Boolean.toString(mayTell),
        Boolean.toString(mayShare),
        contact.name(),
        callWhen.orElse(""));
  }

  /** How a customer wants to hear from us. */
  public enum Contact {
    EMAIL,
    PHONE,
    /** Anonymous: we cannot tell them anything but on the status page. */
    NONE
  }
}
