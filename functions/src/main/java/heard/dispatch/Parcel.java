package heard.dispatch;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dispatch as it goes out: every word is there.
 *
 * @param html empty where the channel has none
 * @param headers what marks the mail, by name; the provider adds its own
 * @param place the shop whose people carry out a call or a card; empty for whoever has a moment
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
    List<Attachment> attachments,
    Optional<String> place) {
  public Parcel {
    headers = Map.copyOf(headers);
    attachments = List.copyOf(attachments);
  }

  /** One that no shop has to carry out. */
  public Parcel(
      DispatchKey key,
      Dispatch.Channel channel,
      String to,
      String from,
      String subject,
      String text,
      String html,
      Map<String, String> headers,
      List<Attachment> attachments) {
    this(key, channel, to, from, subject, text, html, headers, attachments, Optional.empty());
  }

  /** The same with files. */
  public Parcel with(List<Attachment> files) {
    return new Parcel(key, channel, to, from, subject, text, html, headers, files, place);
  }

  /** The same for the people of a shop. */
  public Parcel at(Optional<String> shop) {
    return new Parcel(key, channel, to, from, subject, text, html, headers, attachments, shop);
  }

  /** A file that goes with it. */
  public record Attachment(String name, String type, ByteBuffer content) {}
}
