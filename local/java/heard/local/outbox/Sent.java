package heard.local.outbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that went out to one recipient.
 *
 * @param id as the provider named it
 * @param channel {@code EMAIL}, {@code SMS}, {@code TOPIC} or {@code CARD}
 * @param to a bare mailbox, a number, a topic's name, or a postal address
 * @param subject empty where there is none, as are {@code html} and {@code from}
 * @param headers of a mail by name; a notice's attributes
 * @param purpose what it was for, as far as it says so itself
 */
public record Sent(
    String id,
    Instant at,
    String channel,
    String to,
    String from,
    String subject,
    String text,
    String html,
    Map<String, String> headers,
    List<Attachment> attachments,
    String purpose) {
  public Sent {
    headers = Map.copyOf(headers);
    attachments = List.copyOf(attachments);
  }

  /**
   * @param size in bytes
   */
  public record Attachment(String name, String type, int size) {}

  /** As {@code /local/outbox} tells it. */
  public Map<String, Object> json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", id);
    all.put("at", at.toString());
    all.put("channel", channel);
    all.put("to", to);
    all.put("from", from);
    all.put("subject", subject);
    all.put("text", text);
    all.put("html", html);
    all.put("headers", headers);
    all.put(
        "attachments",
        attachments.stream()
            .map(a -> Map.<String, Object>of("name", a.name(), "type", a.type(), "size", a.size()))
            .toList());
    all.put("purpose", purpose);
    return all;
  }
}
