package heard.mime;

import heard.customer.Mailbox;
import heard.mail.Address;
import java.util.Optional;

/**
 * The first mailbox in an address field (RFC 5322 §3.4): in angle brackets, or a bare word with an
 * at sign, wherever comments, quotes and groups leave it.
 */
final class Addresses {
  private static final int LONGEST = 4_000;
  private static final int LONGEST_NAME = 100;

  private Addresses() {}

  static Optional<Address> first(String field) {
    String text = field.length() > LONGEST ? field.substring(0, LONGEST) : field;
    var bare = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at = quoted(text, at, bare);
      } else if (c == '<') {
        int end = text.indexOf('>', at);
        String inside = text.substring(at + 1, end < 0 ? text.length() : end);
        Optional<Mailbox> mailbox = mailbox(inside);
        if (mailbox.isPresent()) {
          return Optional.of(new Address(name(bare.toString()), mailbox.get()));
        }
        at = end < 0 ? text.length() : end + 1;
      } else if (c == ',' || c == ';') {
        Optional<Address> found = plain(bare.toString());
        if (found.isPresent()) {
          return found;
        }
        bare.append(' ');
        at++;
      } else {
        bare.append(c);
        at++;
      }
    }
    return plain(bare.toString());
  }

  private static int quoted(String text, int at, StringBuilder to) {
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      if (c == '\\' && i + 1 < text.length()) {
        i++;
      }
      to.append(text.charAt(i));
    }
    return text.length();
  }

  /** {@code anna@example.com (Anna)}, or the address alone. */
  private static Optional<Address> plain(String text) {
    for (String word : text.replace('(', ' ').replace(')', ' ').split("\\s+", -1)) {
      Optional<Mailbox> mailbox = word.indexOf('@') > 0 ? mailbox(word) : Optional.empty();
      if (mailbox.isPresent()) {
        String rest = text.replace(word, " ").replaceAll("[()]", " ");
        return Optional.of(new Address(name(rest), mailbox.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Mailbox> mailbox(String text) {
    String bare = EncodedWords.decode(text).strip();
    String address = bare.regionMatches(true, 0, "mailto:", 0, 7) ? bare.substring(7) : bare;
    return Mailbox.parse(address.replace("\"", ""));
  }

  private static Optional<String> name(String written) {
    String name =
        Letters.clean(EncodedWords.decode(written))
            .replaceAll("\\s+", " ")
            .replace("'", "’")
            .strip();
    String bare =
        name.length() > 1 && name.startsWith("’") && name.endsWith("’")
            ? name.substring(1, name.length() - 1)
            : name;
    if (bare.isEmpty() || bare.indexOf('@') >= 0) {
      return Optional.empty();
    }
    int length = bare.codePointCount(0, bare.length());
    return Optional.of(
        length <= LONGEST_NAME
            ? bare
            : bare.substring(0, bare.offsetByCodePoints(0, LONGEST_NAME)));
  }
}
