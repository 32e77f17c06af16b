package heard.reaction;

import heard.customer.Language;
import heard.customer.Mailbox;
import heard.feedback.Channel;
import heard.feedback.Feedback;
import heard.feedback.Kind;
import heard.feedback.Reference;
import heard.feedback.Submission;
import java.time.Instant;
import java.util.Optional;

/** What somebody sent by the form. */
final class Arrived {
  private Arrived() {}

  /**
   * @param number of the customer, and of their case
   */
  static Submission submission(
      int number,
      Kind kind,
      String place,
      Language language,
      Optional<String> praised,
      boolean mayTell,
      Instant at) {
    var feedback =
        new Feedback(
            kind,
            "Ordene til kunden " + number,
            Optional.of("Kari"),
            Mailbox.parse("kari" + number + "@example.com"),
            Optional.empty(),
            language,
            Optional.of(place),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            praised,
            mayTell,
            false,
            Feedback.Contact.EMAIL,
            Optional.empty());
    return new Submission(
        new Reference("H-2000-%04d".formatted(number)),
        feedback,
        Channel.WEB_FORM,
        at,
        "key" + number,
        "hash",
        Optional.empty(),
        Optional.empty());
  }
}
