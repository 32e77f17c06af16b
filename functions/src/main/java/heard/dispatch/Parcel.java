package heard.dispatch;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * A dispatch as it goes out: every word is there.
 *
 * @param html empty where the channel has none
 * @param headers what marks the mail, by name; the provider adds its own
 */
public record Parcel(
    DispatchKey key,
    Dispatch.Channel channel,
    String to,
    String from,
    String subject,
    String text,
    String html,
    Map<String, String> headers,
    List<Attachment> attachments) {
  public Parcel {
    headers = Map.copyOf(headers);
    attachments = List.copyOf(attachments);
  }

  /** The same with files. */
  public Parcel with(List<Attachment> files) {
    return new Parcel(key, channel, to, from, subject, text, html, headers, files);
  }

  /** A file that goes with it. */
  public record Attachment(String name, String type, ByteBuffer content) {}
}
