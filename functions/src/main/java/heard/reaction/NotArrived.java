package heard.reaction;

import heard.customer.Mailbox;
import heard.dispatch.Dispatch;
import heard.dispatch.DispatchClass;
import heard.feedback.Channel;
import heard.feedback.Feedback;
import heard.feedback.Reference;
import heard.feedback.Submission;
import heard.mail.Enclosure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * What SES tells of a mail about a case that came back, as if the mail server had written to us.
 */
public final class NotArrived {
  private NotArrived() {}

  /** Empty when nobody is owed it: its case need not know. */
  public static Optional<Enclosure> of(Dispatch dispatch, Instant now) {
    return dispatch.kind() == DispatchClass.OWED && dispatch.channel() == Dispatch.Channel.EMAIL
        ? dispatch
            .subject()
            .reference()
            .map(Reference::new)
            .map(into -> new Enclosure(into, Enclosure.From.BOUNCE, told(dispatch, now)))
        : Optional.empty();
  }

  private static Submission told(Dispatch dispatch, Instant now) {
    byte[] hash = hash("bounce#" + dispatch.key());
    String key = HexFormat.of().formatHex(hash);
    return new Submission(
        Reference.of(hash),
        Feedback.words(dispatch.address(), Optional.empty(), Mailbox.parse(dispatch.address())),
        Channel.EMAIL,
        now,
        key,
        key,
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
