package heard.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads bytes as text, whatever set they say to be in: what was declared, then UTF-8, then
 * Windows-1252. Nothing is refused; what fits nowhere becomes U+FFFD.
 *
 * @param guessed whether another set was read than the one declared
 */
record Letters(String text, boolean guessed) {
  private static final Charset WESTERN = Labels.find("windows-1252").orElseThrow();

  static Letters read(byte[] bytes, Optional<String> label) {
    if (label.map(Labels::clean).filter(l -> l.endsWith("utf-7")).isPresent()) {
      return new Letters(clean(Utf7.read(bytes)), false);
    }
    Optional<Charset> declared = label.flatMap(Labels::find);
    if (plain(bytes) && declared.map(Letters::superset).orElse(true)) {
      return japanese(bytes)
          .orElseGet(() -> new Letters(clean(new String(bytes, StandardCharsets.US_ASCII)), false));
    }
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent() && declared.map(WESTERN::equals).orElse(true)) {
      // Text that is not UTF-8 hardly ever reads as such by chance.
      return new Letters(clean(utf8.get()), declared.isPresent());
    }
    return declared
        .map(set -> declared(bytes, set, utf8))
        .orElseGet(() -> new Letters(clean(new String(bytes, WESTERN)), true));
  }

  private static Letters declared(byte[] bytes, Charset set, Optional<String> utf8) {
    Optional<String> strict = strictly(bytes, set);
    if (strict.isPresent()) {
      return new Letters(clean(strict.get()), false);
    }
    if (utf8.isPresent()) {
      return new Letters(clean(utf8.get()), true);
    }
    // Cut or damaged text of the declared set reads better than all of it in a wrong one.
    String replaced = new String(bytes, set);
    long lost = replaced.chars().filter(c -> c == 0xfffd).count();
    long foreign = replaced.chars().filter(c -> c > 0x7f && c != 0xfffd).count();
    return lost <= foreign + 1 && !set.equals(WESTERN)
        ? new Letters(clean(replaced), true)
        : new Letters(clean(new String(bytes, WESTERN)), true);
  }

  private static boolean plain(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether seven-bit bytes mean the same in it. */
  private static boolean superset(Charset set) {
    return !set.name().startsWith("UTF-16") && !set.name().startsWith("ISO-2022");
  }

  /** Japanese in seven bits says so by an escape. */
  private static Optional<Letters> japanese(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == 0x1b && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        return Labels.find("iso-2022-jp")
            .flatMap(set -> strictly(bytes, set))
            .map(text -> new Letters(clean(text), true));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> strictly(byte[] bytes, Charset set) {
    try {
      return Optional.of(
          set.newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /** One kind of line end; no controls, no halves of characters, no byte order mark. */
  static String clean(String text) {
    var kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\r') {
        if (i >= text.length() || text.charAt(i) != '\n') {
          kept.append('\n');
        }
      } else if (c == '\n' || c == '\t') {
        kept.append((char) c);
      } else if (c >= 0xd800 && c <= 0xdfff) {
        kept.append('\ufffd');
      } else if (!Character.isISOControl(c) && c != 0xfeff) {
        kept.appendCodePoint(c);
      }
    }
    return kept.toString();
  }
}
