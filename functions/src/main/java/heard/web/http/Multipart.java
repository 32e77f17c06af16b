package heard.web.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

  /**
   * One part.
   *
   * @param file what its sender's device calls the file; empty where it is none
   */
  public record Part(String name, String file, Request.Bytes content) {}

  /** The last part of each name; empty when the body is no such thing. */
  public static Optional<Map<String, Request.Bytes>> read(Request request) {
    return parts(request)
        .map(
            parts -> {
              var named = new LinkedHashMap<String, Request.Bytes>();
              parts.forEach(part -> named.put(part.name(), part.content()));
              return named;
            });
  }

  /** Every part, in order; empty when the body is no such thing. */
  public static Optional<List<Part>> parts(Request request) {
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
      return Optional.of(List.copyOf(parts.found));
    } catch (MimeException | IOException malformed) {
      return Optional.empty();
    }
  }

  private static java.io.InputStream withHeader(String type, byte[] body) {
    byte[] head = ("Content-Type: " + type + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    return new java.io.SequenceInputStream(
        new ByteArrayInputStream(head), new ByteArrayInputStream(body));
  }

  private static final class Parts extends AbstractContentHandler {
    private final List<Part> found = new ArrayList<>();
    private String name = "";
    private String file = "";

    @Override
    public void startHeader() {
      name = "";
      file = "";
    }

    @Override
    public void field(Field field) {
      if (field.getNameLowerCase().equals("content-disposition")) {
        String body = field.getBody();
        name = quoted(body, " name=\"");
        file = quoted(body, " filename=\"");
      }
    }

    private static String quoted(String body, String before) {
      int at = body.indexOf(before);
      int end = at < 0 ? -1 : body.indexOf('"', at + before.length());
      return end < 0 ? "" : body.substring(at + before.length(), end);
    }

    @Override
    public void body(BodyDescriptor descriptor, java.io.InputStream content) throws IOException {
      if (!name.isEmpty()) {
        found.add(new Part(name, file, new Request.Bytes(content.readAllBytes())));
      }
    }
  }
}
