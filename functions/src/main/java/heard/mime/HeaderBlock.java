package heard.mime;

import heard.mail.Headers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The header of a mail, read from its bytes: raw eight-bit letters, lines that are no fields and
 * fields without end do not hinder it.
 *
 * @param strays lines that are no field: sometimes the text of a mail that forgot the empty line
 * @param bodyAt where the body begins
 * @param cut whether there is more of it than we read
 */
record HeaderBlock(Headers headers, String strays, int bodyAt, boolean cut) {
  static final int LONGEST = 256 * 1024;
  private static final int LONGEST_FIELD = 64 * 1024;
  private static final int MOST = 1_000;

  static HeaderBlock read(byte[] raw) {
    var fields = new ArrayList<Headers.Field>();
    var strays = new ArrayList<String>();
    boolean cut = false;
    int at = 0;
    while (at < raw.length) {
      int end = fieldEnd(raw, at);
      if (blank(raw, at, end)) {
        return new HeaderBlock(new Headers(fields), String.join("\n", strays), end, cut);
      }
      if (end > LONGEST || fields.size() >= MOST) {
        cut = true;
      } else {
        String line = line(raw, at, Math.min(end, at + LONGEST_FIELD));
        cut |= end - at > LONGEST_FIELD;
        field(line).ifPresentOrElse(fields::add, () -> stray(strays, line));
      }
      at = end;
    }
    return new HeaderBlock(new Headers(fields), String.join("\n", strays), raw.length, cut);
  }

  /** Fields by themselves, as they stand in a part that quotes a header. */
  static Headers fields(byte[] raw) {
    return read(raw).headers();
  }

  static Optional<Headers.Field> field(String line) {
    int colon = line.indexOf(':');
    if (colon < 1 || colon > 100) {
      return Optional.empty();
    }
    String name = line.substring(0, colon).strip();
    boolean named = !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 0x7f);
    return named
        ? Optional.of(new Headers.Field(name, line.substring(colon + 1).strip()))
        : Optional.empty();
  }

  /** Where the field that begins here ends: after it and all lines that continue it. */
  private static int fieldEnd(byte[] raw, int at) {
    int end = lineEnd(raw, at);
    while (end < raw.length
        && (raw[end] == ' ' || raw[end] == '\t')
        && !blank(raw, at, end)
        && !blank(raw, end, lineEnd(raw, end))) {
      end = lineEnd(raw, end);
    }
    return end;
  }

  static int lineEnd(byte[] raw, int at) {
    for (int i = at; i < raw.length; i++) {
      if (raw[i] == '\n') {
        return i + 1;
      }
    }
    return raw.length;
  }

  private static boolean blank(byte[] raw, int from, int to) {
    for (int i = from; i < to; i++) {
      if (raw[i] != '\r' && raw[i] != '\n' && raw[i] != ' ' && raw[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  private static String line(byte[] raw, int from, int to) {
    String text = Letters.read(Arrays.copyOfRange(raw, from, to), Optional.empty()).text();
    return text.replace("\n", "").replace('\t', ' ').stripTrailing();
  }

  private static void stray(List<String> strays, String line) {
    if (!line.startsWith("From ") && !line.startsWith(">From ")) {
      strays.add(line);
    }
  }
}
