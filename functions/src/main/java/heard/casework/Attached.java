package heard.casework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that goes with a colleague's words to the customer.
 *
 * @param id under which it is kept with its case: the same for the same content
 * @param type the media type, told by its first bytes and never by its name
 * @param size in bytes
 * @param name as the colleague's device called it, without anything a path or a header could read
 */
public record Attached(String id, String type, int size, String name) {
  /** How many go with one answer. */
  public static final int MOST = 3;

  /** Four megabytes together: what one request can bring. */
  public static final int LARGEST = 4 * 1024 * 1024;

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_NAME = 80;

  /** What the bytes are, if they are a picture or a PDF. */
  public static Optional<Attached> of(String name, byte[] content) {
    return kind(content)
        .map(
            kind ->
                new Attached(
                    UUID.nameUUIDFromBytes(content) + "." + kind.ending(),
                    kind.type(),
                    content.length,
                    plain(name, kind.ending())));
  }

  private static Optional<Photo> kind(byte[] content) {
    boolean pdf = content.length > PDF.length;
    for (int i = 0; pdf && i < PDF.length; i++) {
      pdf = content[i] == PDF[i];
    }
    return pdf ? Optional.of(new Photo("application/pdf", "pdf")) : Photo.of(content);
  }

  /** It ends in what it is: a name cannot make a picture look like a program. */
  private static String plain(String name, String ending) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    String bare =
        (dot > 0 ? last.substring(0, dot) : last).replaceAll("[^\\p{L}\\p{M}\\p{Nd} _-]+", "_");
    String fit =
        bare.codePoints()
            .limit(LONGEST_NAME)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return (fit.isEmpty() ? "file" : fit) + "." + ending;
  }

  /** As a line of an entry's facts: id, type, size, name. */
  String line() {
    return String.join(" ", id, type, Integer.toString(size), name);
  }

  /** What goes with an entry. */
  public static List<Attached> of(Map<String, String> facts) {
    return facts
        .getOrDefault(Fact.ATTACHMENTS, "")
        .lines()
        .map(line -> line.split(" ", 4))
        .map(words -> new Attached(words[0], words[1], Integer.parseInt(words[2]), words[3]))
        .toList();
  }
}
