package heard.local.emulator;

import heard.local.outbox.Sent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.CharsetUtil;

/** A mail given to SES as the lines that go over the wire. */
final class RawMail {
  private String text = "";
  private String html = "";
  private final List<Sent.Attachment> attachments = new ArrayList<>();

  private RawMail() {}

  static Mail.Body read(byte[] lines) {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    try {
      Message message = builder.parseMessage(new ByteArrayInputStream(lines));
      RawMail mail = new RawMail();
      mail.part(message);
      Map<String, String> headers = new LinkedHashMap<>();
      message
          .getHeader()
          .getFields()
          .forEach(
              f ->
                  headers.put(
                      f.getName(),
                      DecoderUtil.decodeEncodedWords(f.getBody(), DecodeMonitor.SILENT)));
      String subject = message.getSubject();
      return new Mail.Body(
          subject == null ? "" : subject, mail.text, mail.html, headers, mail.attachments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void part(Entity entity) throws IOException {
    switch (entity.getBody()) {
      case Multipart parts -> {
        for (Entity inner : parts.getBodyParts()) {
          part(inner);
        }
      }
      case TextBody body when entity.getFilename() == null -> {
        Charset charset = CharsetUtil.lookup(body.getMimeCharset());
        String content =
            new String(
                bytes(body), charset == null ? java.nio.charset.StandardCharsets.UTF_8 : charset);
        if (entity.getMimeType().equals("text/html")) {
          html = content;
        } else {
          text = content;
        }
      }
      case SingleBody body ->
          attachments.add(
              new Sent.Attachment(
                  String.valueOf(entity.getFilename()), entity.getMimeType(), bytes(body).length));
      case null, default -> {}
    }
  }

  private static byte[] bytes(SingleBody body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    body.writeTo(out);
    return out.toByteArray();
  }
}
