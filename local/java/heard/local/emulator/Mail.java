package heard.local.emulator;

import heard.local.outbox.Sent;
import heard.local.template.Node;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mail handed to SES.
 *
 * @param from as written, with or without a name before the address
 * @param tags by name
 */
record Mail(
    String from,
    List<String> to,
    String configurationSet,
    Map<String, String> tags,
    boolean isRaw,
    Body body) {

  /** What its reader sees, and its headers. */
  record Body(
      String subject,
      String text,
      String html,
      Map<String, String> headers,
      List<Sent.Attachment> attachments) {}

  static Mail of(Node call) {
    List<String> to = new ArrayList<>();
    for (String kind : List.of("ToAddresses", "CcAddresses", "BccAddresses")) {
      to.addAll(call.at("Destination").at(kind).texts());
    }
    Map<String, String> tags = new LinkedHashMap<>();
    for (Node tag : call.at("EmailTags").list()) {
      tags.put(tag.at("Name").text(""), tag.at("Value").text(""));
    }
    Node raw = call.path("Content.Raw.Data");
    Body body =
        raw.present()
            ? RawMail.read(Base64.getDecoder().decode(raw.text("")))
            : simple(call.path("Content.Simple"), call.at("ReplyToAddresses").texts());
    return new Mail(
        call.at("FromEmailAddress").text(body.headers().getOrDefault("From", "")),
        to,
        call.at("ConfigurationSetName").text(""),
        tags,
        raw.present(),
        body);
  }

  private static Body simple(Node content, List<String> replyTo) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (!replyTo.isEmpty()) {
      headers.put("Reply-To", String.join(", ", replyTo));
    }
    for (Node header : content.at("Headers").list()) {
      headers.put(header.at("Name").text(""), header.at("Value").text(""));
    }
    return new Body(
        content.path("Subject.Data").text(""),
        content.path("Body.Text.Data").text(""),
        content.path("Body.Html.Data").text(""),
        headers,
        content.at("Attachments").list().stream().map(Mail::attachment).toList());
  }

  private static Sent.Attachment attachment(Node a) {
    return new Sent.Attachment(
        a.at("FileName").text(""),
        a.at("ContentType").text("application/octet-stream"),
        Base64.getDecoder().decode(a.at("RawContent").text("")).length);
  }

  String sender() {
    return bare(from);
  }

  /** The address without the name before it. */
  static String bare(String written) {
    int open = written.lastIndexOf('<');
    int close = written.lastIndexOf('>');
    return (open >= 0 && close > open ? written.substring(open + 1, close) : written).strip();
  }
}
