package heard.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import heard.aws.S3Mails;
import heard.aws.SesNotice;
import heard.mail.Arrival;
import heard.mail.HeldMail;
import heard.mail.Mail;
import heard.mail.Receipt;
import heard.mail.Reception;
import heard.mime.MailReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Woken by SES's notice that a mail is stored: reads it, and settles what becomes of it. */
public final class ReceiveEmail implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /** A mail that ended the process so often is not opened again: a case tells that it came. */
  private static final int MOST_OPENINGS = 5;

  private final Reception reception;
  private final S3Mails mails;
  private final HeldMail held;

  public ReceiveEmail() {
    this(Wiring.onAws());
  }

  ReceiveEmail(Wiring wiring) {
    var parts = new Parts(wiring);
    this.reception = new CaseParts(parts).reception();
    this.held = parts.heldMail();
    this.mails = new S3Mails(wiring.clients().s3(), wiring.variable("MAIL_BUCKET"));
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var failures = new ArrayList<BatchItemFailure>();
    for (SQSMessage message : event.getRecords()) {
      try {
        take(message).ifPresent(ReceiveEmail::log);
      } catch (RuntimeException failed) {
        Log.failed("mail", message.getMessageId(), failed);
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }

  private Optional<Arrival> take(SQSMessage message) {
    return switch (SesNotice.read(message.getBody())) {
      case SesNotice.Received(Receipt receipt) -> Optional.of(take(receipt, tries(message)));
      case SesNotice.Orphan(Receipt receipt) -> Optional.of(take(receipt, tries(message)));
      case SesNotice.Release(String object, String by) ->
          held.find(object)
              .filter(Arrival::releasable)
              .map(arrival -> reception.release(receipt(arrival), read(object), by));
    };
  }

  private Arrival take(Receipt receipt, int tries) {
    if (receipt.verdicts().infected()) {
      return reception.quarantine(receipt);
    }
    return reception.take(
        receipt,
        tries > MOST_OPENINGS ? Mail.unreadable(Mail.Flaw.BROKEN_OFF) : read(receipt.object()));
  }

  private Mail read(String object) {
    return MailReader.read(mails.get(object));
  }

  private static Receipt receipt(Arrival arrival) {
    return new Receipt(
        arrival.object(),
        arrival.at(),
        Optional.empty(),
        List.of(),
        arrival.verdicts(),
        Optional.empty(),
        arrival.subject());
  }

  private static int tries(SQSMessage message) {
    return Optional.ofNullable(message.getAttributes())
        .map(attributes -> attributes.get("ApproximateReceiveCount"))
        .map(Integer::valueOf)
        .orElse(1);
  }

  /** The alarm on floods reads this line. */
  private static void log(Arrival arrival) {
    Log.info("mail", Map.of("outcome", arrival.outcome().name(), "reason", arrival.reason()));
  }
}
