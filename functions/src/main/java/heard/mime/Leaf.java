package heard.mime;

import heard.mail.Headers;
import java.util.Optional;

/**
 * One part of a mail that has no parts of its own.
 *
 * @param number counts the parts in the order they stand in the mail, from 1
 * @param header its own
 * @param content what of it we keep; nothing of a file
 * @param size in bytes, as far as it was read
 * @param choice the number of the {@code multipart/alternative} it is one version of, or 0
 * @param inner whether it belongs to a mail within the mail
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Leaf(
    int number,
    Headers header,
    Parameters type,
    byte[] content,
    long size,
    int choice,
    boolean inner) {

  boolean is(String mediaType) {
    return type.value().equals(mediaType);
  }

  /** Whether it is a file that came along, rather than words of the mail. */
  boolean file() {
    boolean words = is("text/plain") || is("text/html") || type.value().isEmpty() || is("text");
    return !words || disposition().value().startsWith("attachment");
  }

  String name() {
    Optional<String> name = disposition().get("filename").or(() -> type.get("name"));
    return name.orElseGet(() -> "file" + number + ending());
  }

  private String ending() {
    return switch (type.value()) {
      case "text/calendar" -> ".ics";
      case "text/plain" -> ".txt";
      case "text/html" -> ".html";
      case "image/jpeg" -> ".jpg";
      case "image/png" -> ".png";
      case "message/rfc822" -> ".eml";
      case "application/pdf" -> ".pdf";
      default -> "";
    };
  }

  Letters letters() {
    return Letters.read(content, type.get("charset"));
  }

  private Parameters disposition() {
    return Parameters.of(header.first("content-disposition").orElse("inline"));
  }
}
