package heard.local.emulator;

import com.sun.net.httpserver.HttpServer;
import heard.local.Fields;
import heard.local.outbox.Outbox;
import heard.local.outbox.Sent;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** SNS's {@code Publish}, to topics and to phone numbers; no emulator offers it. */
final class SnsServer implements Emulator {
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{4,14}");

  private final HttpServer server;
  private final Topics topics;
  private final Outbox outbox;
  private final InstantSource clock;

  SnsServer(Topics topics, Outbox outbox, InstantSource clock) throws IOException {
    this.topics = topics;
    this.outbox = outbox;
    this.clock = clock;
    this.server = Answer.serve((request, body) -> answer(Fields.of(body).all()));
  }

  private Answer answer(Map<String, String> call) {
    if (!"Publish".equals(call.get("Action"))) {
      return refused(400, "InvalidAction", "only Publish has a stand-in here");
    }
    String message = call.getOrDefault("Message", "");
    if (message.isEmpty()) {
      return refused(400, "InvalidParameter", "Invalid parameter: Empty message");
    }
    Map<String, String> attributes = attributes(call);
    String number = call.getOrDefault("PhoneNumber", "");
    if (!number.isEmpty()) {
      return NUMBER.matcher(number).matches()
          ? text(number, message, attributes)
          : refused(400, "InvalidParameter", "Invalid parameter: PhoneNumber");
    }
    String topic = call.getOrDefault("TopicArn", "");
    return topics.has(topic)
        ? notice(topic, call.getOrDefault("Subject", ""), message, attributes)
        : refused(404, "NotFound", "Topic does not exist");
  }

  private Answer text(String number, String message, Map<String, String> attributes) {
    String id = UUID.randomUUID().toString();
    String sender = attributes.getOrDefault("AWS.SNS.SMS.SenderID", "");
    add(id, "SMS", number, sender, "", message, attributes);
    return published(id);
  }

  private Answer notice(
      String topic, String subject, String message, Map<String, String> attributes) {
    String id = topics.publish(topic, subject, message, attributes);
    String name = topic.substring(topic.lastIndexOf(':') + 1);
    add(id, "TOPIC", name, "", subject, message, attributes);
    return published(id);
  }

  private void add(
      String id,
      String channel,
      String to,
      String from,
      String subject,
      String text,
      Map<String, String> attributes) {
    outbox.add(
        new Sent(
            id,
            clock.instant(),
            channel,
            to,
            from,
            subject,
            text,
            "",
            attributes,
            List.of(),
            Purpose.of(attributes)));
  }

  private static Answer published(String id) {
    return new Answer(
        200,
        "text/xml",
        Map.of(),
        "<PublishResponse"
            + " xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><PublishResult><MessageId>"
            + id
            + "</MessageId></PublishResult></PublishResponse>");
  }

  private static Answer refused(int status, String code, String why) {
    return new Answer(
        status,
        "text/xml",
        Map.of(),
        "<ErrorResponse"
            + " xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>Sender</Type><Code>"
            + code
            + "</Code><Message>"
            + why
            + "</Message></Error></ErrorResponse>");
  }

  private static Map<String, String> attributes(Map<String, String> call) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 1; ; i++) {
      String entry = "MessageAttributes.entry." + i + ".";
      String name = call.get(entry + "Name");
      if (name == null) {
        return attributes;
      }
      attributes.put(name, call.getOrDefault(entry + "Value.StringValue", ""));
    }
  }

  @Override
  public URI address() {
    return Answer.address(server);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
