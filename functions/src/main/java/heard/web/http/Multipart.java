package heard.web.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** The parts of a {@code multipart/form-data} body (RFC 7578), by field. */
public final class Multipart {
  private Multipart() {}

  /** The last part of each name; empty when the body is no such thing. */
  public static Optional<Map<String, Request.Bytes>> read(Request request) {
    String type = request.header("content-type").orElse("");
    if (!request.type().equals("multipart/form-data") || type.indexOf('\n') >= 0) {
      return Optional.empty();
    }
    var parts = new Parts();
    var parser = new MimeStreamParser(MimeConfig.PERMISSIVE);
    parser.setContentHandler(parts);
    parser.setContentDecoding(true);
    try {
      parser.parse(withHeader(type, request.body().array()));
      return Optional.of(parts.found);
    } catch (MimeException | IOException malformed) {
      return Optional.empty();
    }
  }

  private static java.io.InputStream withHeader(String type, byte[] body) {
    byte[] head =
        ("Content-Type: " + type + "\r\n\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new java.io.SequenceInputStream(
        new ByteArrayInputStream(head), new ByteArrayInputStream(body));
  }

  private static final class Parts extends AbstractContentHandler {
    private final Map<String, Request.Bytes> found = new LinkedHashMap<>();
    private String name = "";

    @Override
    public void startHeader() {
      name = "";
    }

    @Override
    public void field(Field field) {
      if (field.getNameLowerCase().equals("content-disposition")) {
        String body = field.getBody();
        int at = body.indexOf("name=\"");
        int end = at < 0 ? -1 : body.indexOf('"', at + 6);
        name = end < 0 ? "" : body.substring(at + 6, end);
      }
    }

    @Override
    public void body(BodyDescriptor descriptor, java.io.InputStream content) throws IOException {
      if (!name.isEmpty()) {
        found.put(name, new Request.Bytes(content.readAllBytes()));
      }
    }
  }
}
