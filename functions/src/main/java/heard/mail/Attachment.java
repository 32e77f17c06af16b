package heard.mail;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that came with a mail; its content stays in the raw mail.
 *
 * @param part the number of its part in the raw mail, by which it is read again
 * @param name safe to store and to show: no path, no control, nothing that turns the writing round
 * @param type such as {@code image/jpeg}, as the sender named it
 * @param size in bytes, as far as it was read
 */
public record Attachment(int part, String name, String type, long size) {
  private static final int LONGEST = 120;
  private static final Pattern LINE = Pattern.compile("(\\d{1,6}) (\\S+) (\\d{1,12}) (.+)");

  /** Names that some systems take for a device. */
  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1", "lpt2", "lpt3");

  public Attachment {
    name = safe(name);
    type = type.toLowerCase(Locale.ROOT);
  }

  /** Files as {@link #line} writes them, one a line; what is none is left out. */
  public static List<Attachment> read(String lines) {
    return lines.lines().flatMap(line -> one(line).stream()).toList();
  }

  private static Optional<Attachment> one(String line) {
    Matcher words = LINE.matcher(line);
    return words.matches()
        ? Optional.of(
            new Attachment(
                Integer.parseInt(words.group(1)),
                words.group(4),
                words.group(2),
                Long.parseLong(words.group(3))))
        : Optional.empty();
  }

  /** On one line: number of the part, type, size in bytes, name. */
  public String line() {
    return part + " " + type + " " + size + " " + name;
  }

  private static String safe(String given) {
    var kept = new StringBuilder();
    String flat = Normalizer.normalize(given, Normalizer.Form.NFC);
    String last = flat.substring(Math.max(flat.lastIndexOf('/'), flat.lastIndexOf('\\')) + 1);
    last.codePoints()
        .filter(Attachment::shows)
        .map(c -> "<>:\"|?*%".indexOf(c) >= 0 ? '_' : c)
        .forEach(kept::appendCodePoint);
    String name = kept.toString().strip().replaceFirst("^[.\\s]+", "").replaceFirst("[.\\s]+$", "");
    if (name.isEmpty()) {
      return "file";
    }
    String stem = name.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
    return shortened(DEVICES.contains(stem) ? "_" + name : name);
  }

  private static boolean shows(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** The end tells the kind of file: it stays. */
  private static String shortened(String name) {
    int length = name.codePointCount(0, name.length());
    if (length <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length())) + end;
  }
}
