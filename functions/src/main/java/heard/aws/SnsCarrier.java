package heard.aws;

import heard.dispatch.Carrier;
import heard.dispatch.Dispatch;
import heard.dispatch.Parcel;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.SnsException;

/**
 * Hands text messages and the staff topic's notices to SNS. A parcel's headers become the message's
 * attributes: by them the topic's subscribers filter, and a text is signed.
 */
public final class SnsCarrier implements Carrier {
  private final SnsClient sns;
  private final String topic;

  public SnsCarrier(SnsClient sns, String topic) {
    this.sns = sns;
    this.topic = topic;
  }

  @Override
  public Answer carry(Parcel parcel) {
    try {
      return new Taken(sns.publish(request(parcel)).messageId());
    } catch (SnsException answered) {
      return Answers.of(answered);
    } catch (SdkClientException unanswered) {
      return Answers.of(unanswered);
    }
  }

  private PublishRequest request(Parcel parcel) {
    var request = PublishRequest.builder().message(parcel.text());
    Map<String, String> attributes = new HashMap<>(parcel.headers());
    if (parcel.channel() == Dispatch.Channel.TOPIC) {
      request.topicArn(topic).subject(parcel.subject());
    } else {
      request.phoneNumber(parcel.to());
      attributes.put("AWS.SNS.SMS.SMSType", "Transactional");
      if (!parcel.from().isEmpty()) {
        attributes.put("AWS.SNS.SMS.SenderID", parcel.from());
      }
    }
    return request.messageAttributes(values(attributes)).build();
  }

  private static Map<String, MessageAttributeValue> values(Map<String, String> attributes) {
    var values = new HashMap<String, MessageAttributeValue>();
    attributes.forEach(
        (name, value) ->
            values.put(
                name,
                MessageAttributeValue.builder().dataType("String").stringValue(value).build()));
    return values;
  }
}
