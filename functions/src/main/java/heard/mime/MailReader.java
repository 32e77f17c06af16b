package heard.mime;

import heard.mail.Attachment;
import heard.mail.Headers;
import heard.mail.Mail;
import heard.mail.Mail.Flaw;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads raw mail (RFC 5322, RFC 2045) and never fails: on any limit or disorder (RFC 7103) it gives
 * what it found until there, with the flaw.
 */
public final class MailReader {
  private static final int LARGEST = 40 * 1024 * 1024;
  private static final int MOST_FILES = 100;
  private static final int LONGEST_SUBJECT = 300;
  private static final int MOST_REMAINS = 64 * 1024;
  private static final int ODD_END = 4_096;

  private final byte[] raw;
  private final int file;
  private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);

  private MailReader(byte[] raw, int file) {
    byte[] within = raw.length > LARGEST ? Arrays.copyOf(raw, LARGEST) : raw;
    if (within.length < raw.length) {
      flaws.add(Flaw.TOO_LARGE);
    }
    this.raw = lines(within);
    this.file = file;
  }

  public static Mail read(byte[] raw) {
    try {
      return new MailReader(raw, Walk.NO_FILE).read();
    } catch (RuntimeException | StackOverflowError broken) {
      return Mail.unreadable(Flaw.BROKEN_OFF);
    }
  }

  /**
   * The content of a file that came with a mail.
   *
   * @param part its number, as {@link Attachment#part} tells it
   * @return empty when the mail has no such file
   */
  public static Optional<byte[]> file(byte[] raw, int part) {
    var reader = new MailReader(raw, part);
    return reader.parts(HeaderBlock.read(reader.raw)).leaves().stream()
        .filter(leaf -> leaf.number() == part && attached(leaf))
        .map(Leaf::content)
        .findFirst();
  }

  /** Mail that ends its lines by CR alone, as old machines did. */
  private static byte[] lines(byte[] raw) {
    int cr = 0;
    for (int i = 0; i < Math.min(raw.length, ODD_END); i++) {
      if (raw[i] == '\n') {
        return raw;
      }
      cr += raw[i] == '\r' ? 1 : 0;
    }
    byte[] lines = raw.clone();
    for (int i = 0; cr > 0 && i < lines.length; i++) {
      if (lines[i] == '\r' && (i + 1 == lines.length || lines[i + 1] != '\n')) {
        lines[i] = '\n';
      }
    }
    return lines;
  }

  private Mail read() {
    HeaderBlock top = HeaderBlock.read(raw);
    if (top.cut()) {
      flaws.add(Flaw.HEADERS_TOO_LONG);
    }
    if (top.headers().fields().isEmpty()) {
      flaws.add(Flaw.NO_HEADERS);
    }
    Walk.Found found = parts(top);
    flaws.addAll(found.flaws());
    String text = new Words(found.leaves(), flaws).text();
    return new Mail(
        top.headers(),
        top.headers().first("from").flatMap(Addresses::first),
        subject(top.headers()),
        text.isBlank() ? remains(top, found) : text,
        files(found.leaves()),
        Reports.in(top.headers(), found),
        flaws);
  }

  /** The header goes in as we read it, the body as it came. */
  private Walk.Found parts(HeaderBlock top) {
    Walk.Found found = Walk.through(joined(shape(top.headers()), top.bodyAt()), file);
    boolean multipart = top.headers().word("content-type").startsWith("multipart");
    boolean whole =
        found.leaves().stream().noneMatch(l -> !l.type().value().startsWith("multipart"));
    if (!multipart || !whole) {
      return found;
    }
    Optional<String> boundary = Boundaries.guess(raw, top.bodyAt());
    if (boundary.isEmpty()) {
      return found;
    }
    flaws.add(Flaw.BOUNDARY_GUESSED);
    String type = "Content-Type: multipart/mixed; boundary=\"" + boundary.get() + "\"\r\n";
    return Walk.through(joined(type, top.bodyAt()), file);
  }

  /** Only the fields that tell how the body is put together. */
  private static String shape(Headers headers) {
    var shape = new StringBuilder();
    for (String name :
        List.of("content-type", "content-transfer-encoding", "content-disposition")) {
      headers
          .first(name)
          .ifPresent(value -> shape.append(name).append(": ").append(value).append("\r\n"));
    }
    return shape.toString();
  }

  private byte[] joined(String header, int bodyAt) {
    var bytes = new ByteArrayOutputStream(raw.length - bodyAt + header.length() + 2);
    bytes.writeBytes(header.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(new byte[] {'\r', '\n'});
    bytes.write(raw, bodyAt, raw.length - bodyAt);
    return bytes.toByteArray();
  }

  private static String subject(Headers headers) {
    String line =
        Letters.clean(EncodedWords.decode(headers.first("subject").orElse("")))
            .replaceAll("\\s+", " ")
            .strip();
    return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT)) + "…";
  }

  /** No part has words: lines that are no fields, or a body that forgot to have parts. */
  private String remains(HeaderBlock top, Walk.Found found) {
    boolean partless =
        found.leaves().stream().allMatch(l -> l.type().value().startsWith("multipart"));
    if (!partless || !top.headers().word("content-type").startsWith("multipart")) {
      return top.strays().strip();
    }
    flaws.add(Flaw.BOUNDARY_GUESSED);
    int end = Math.min(raw.length, top.bodyAt() + MOST_REMAINS);
    byte[] body = Arrays.copyOfRange(raw, top.bodyAt(), end);
    return (top.strays() + "\n" + Letters.read(body, Optional.empty()).text()).strip();
  }

  private static boolean attached(Leaf leaf) {
    return !leaf.inner() && leaf.file() && !leaf.type().value().startsWith("multipart");
  }

  private List<Attachment> files(List<Leaf> leaves) {
    var files = new ArrayList<Attachment>();
    for (Leaf leaf : leaves) {
      if (attached(leaf)) {
        files.add(new Attachment(leaf.number(), leaf.name(), leaf.type().value(), leaf.size()));
      }
    }
    if (files.size() > MOST_FILES) {
      flaws.add(Flaw.TOO_MANY_PARTS);
    }
    return files.subList(0, Math.min(files.size(), MOST_FILES));
  }
}
