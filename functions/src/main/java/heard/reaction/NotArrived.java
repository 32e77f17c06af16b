package heard.reaction;

import heard.customer.Mailbox;
import heard.dispatch.Dispatch;
import heard.dispatch.DispatchClass;
import heard.dispatch.Sender;
import heard.feedback.Channel;
import heard.feedback.Feedback;
import heard.feedback.Reference;
import heard.feedback.Submission;
import heard.mail.Enclosure;
import heard.mail.Enclosure.From;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * What was owed about a case and did not arrive, or may not have, told to the case as if a mail
 * server had written to us.
 */
public final class NotArrived {
  private NotArrived() {}

  /** Empty when it is under way, or when nobody was owed it: its case need not know. */
  public static Optional<Enclosure> of(Dispatch dispatch, Instant now) {
    boolean written =
        dispatch.channel() == Dispatch.Channel.EMAIL || dispatch.channel() == Dispatch.Channel.SMS;
    if (dispatch.kind() != DispatchClass.OWED || !written) {
      return Optional.empty();
    }
    return dispatch
        .subject()
        .reference()
        .map(Reference::new)
        .flatMap(into -> from(dispatch).map(f -> new Enclosure(into, f, told(dispatch, f, now))));
  }

  private static Optional<From> from(Dispatch dispatch) {
    return switch (dispatch.state()) {
      case BOUNCED, REJECTED -> Optional.of(From.BOUNCE);
      case UNKNOWN -> dispatch.verdict().filter(Sender.LISTED::equals).map(listed -> From.SILENCE);
      case PENDING, CALLING, HELD, DEFERRED, SENT, DELIVERED, SKIPPED, EXPIRED, CANCELLED ->
          Optional.empty();
    };
  }

  private static Submission told(Dispatch dispatch, From from, Instant now) {
    byte[] hash = hash(from + "#" + dispatch.key());
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
