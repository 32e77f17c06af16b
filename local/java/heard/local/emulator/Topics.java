package heard.local.emulator;

import heard.local.Json;
import heard.local.event.EventPattern;
import heard.local.template.Node;
import heard.local.template.Stack;
import heard.local.template.Stack.Subscription;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Hands what is published to a topic to the queues that subscribe to it. */
public final class Topics {
  private final Stack stack;
  private final InstantSource clock;
  private final BiConsumer<String, String> queues;

  /**
   * @param queues takes a queue's ARN and a message
   */
  public Topics(Stack stack, InstantSource clock, BiConsumer<String, String> queues) {
    this.stack = stack;
    this.clock = clock;
    this.queues = queues;
  }

  boolean has(String arn) {
    return stack.topics().stream().anyMatch(t -> t.arn().equals(arn));
  }

  /**
   * @param attributes the message's, by name
   * @return its id
   */
  public String publish(
      String topic, String subject, String message, Map<String, String> attributes) {
    String id = UUID.randomUUID().toString();
    for (Subscription subscription : stack.subscriptions()) {
      if (subscription.topic().equals(topic)
          && subscription.protocol().equals("sqs")
          && wants(subscription, message, attributes)) {
        queues.accept(
            subscription.endpoint(),
            subscription.raw() ? message : envelope(topic, id, subject, message, attributes));
      }
    }
    return id;
  }

  private static boolean wants(
      Subscription subscription, String message, Map<String, String> attributes) {
    return !subscription.filter().present()
        || EventPattern.matches(
            subscription.filter(),
            subscription.onBody() ? Json.read(message) : new Node(attributes));
  }

  private String envelope(
      String topic, String id, String subject, String message, Map<String, String> attributes) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("Type", "Notification");
    all.put("MessageId", id);
    all.put("TopicArn", topic);
    if (!subject.isEmpty()) {
      all.put("Subject", subject);
    }
    all.put("Message", message);
    all.put("Timestamp", clock.instant().toString());
    all.put("SignatureVersion", "1");
    all.put("Signature", "local");
    all.put("SigningCertURL", "https://sns.example.com/local.pem");
    all.put("UnsubscribeURL", "https://sns.example.com/?Action=Unsubscribe");
    Map<String, Object> told = new LinkedHashMap<>();
    attributes.forEach((name, value) -> told.put(name, Map.of("Type", "String", "Value", value)));
    if (!told.isEmpty()) {
      all.put("MessageAttributes", told);
    }
    return Json.write(all);
  }
}
