package heard.aws;

import heard.dispatch.Carrier;
import heard.dispatch.Parcel;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** Hands mail to SES: one recipient a message, our tag on each. */
public final class SesCarrier implements Carrier {
  private static final String CHARSET = "UTF-8";
  private static final String REPLY_TO = "Reply-To";

  private final SesV2Client ses;
  private final String configurationSet;

  public SesCarrier(SesV2Client ses, String configurationSet) {
    this.ses = ses;
    this.configurationSet = configurationSet;
  }

  @Override
  public Answer carry(Parcel parcel) {
    try {
      return new Taken(ses.sendEmail(request(parcel)).messageId());
    } catch (SesV2Exception answered) {
      return Answers.of(answered);
    } catch (SdkClientException unanswered) {
      return Answers.of(unanswered);
    }
  }

  private SendEmailRequest request(Parcel parcel) {
    return SendEmailRequest.builder()
        .fromEmailAddress(parcel.from())
        .replyToAddresses(replyTo(parcel))
        .destination(d -> d.toAddresses(parcel.to()))
        .configurationSetName(configurationSet)
        .emailTags(MessageTag.builder().name(Tag.NAME).value(Tag.of(parcel.key())).build())
        .content(c -> c.simple(message(parcel)))
        .build();
  }

  /** SES takes it beside the other fields. */
  private static List<String> replyTo(Parcel parcel) {
    return Optional.ofNullable(parcel.headers().get(REPLY_TO)).stream().toList();
  }

  private static Message message(Parcel parcel) {
    List<MessageHeader> headers =
        parcel.headers().entrySet().stream()
            .filter(h -> !h.getKey().equals(REPLY_TO))
            .map(h -> MessageHeader.builder().name(h.getKey()).value(h.getValue()).build())
            .toList();
    List<Attachment> attachments =
        parcel.attachments().stream()
            .map(
                a ->
                    Attachment.builder()
                        .fileName(a.name())
                        .contentType(a.type())
                        .rawContent(SdkBytes.fromByteBuffer(a.content()))
                        .build())
            .toList();
    return Message.builder()
        .subject(s -> s.charset(CHARSET).data(parcel.subject()))
        .body(
            b ->
                b.text(t -> t.charset(CHARSET).data(parcel.text()))
                    .html(h -> h.charset(CHARSET).data(parcel.html())))
        .headers(headers)
        .attachments(attachments.isEmpty() ? null : attachments)
        .build();
  }
}
