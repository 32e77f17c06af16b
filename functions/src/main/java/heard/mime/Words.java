package heard.mime;

import heard.mail.Mail.Flaw;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The words of a mail, put together from its parts: of several versions the plain one, HTML where
 * there is no other; when it has none of its own, those of the mail or calendar within it.
 */
record Words(List<Leaf> leaves, Set<Flaw> flaws) {
  private static final int LONGEST = 1024 * 1024;

  String text() {
    String own = joined(leaf -> !leaf.inner() && !leaf.file());
    String inner = own.isBlank() ? joined(leaf -> leaf.inner() && !leaf.file()) : own;
    String text = inner.isBlank() ? appointments() : inner;
    if (text.length() <= LONGEST) {
      return text;
    }
    flaws.add(Flaw.TEXT_CUT);
    return text.substring(0, LONGEST);
  }

  private String joined(Predicate<Leaf> wanted) {
    List<Leaf> words = leaves.stream().filter(wanted).toList();
    Set<Integer> plain = choicesWithPlainWords(words);
    var texts = new ArrayList<String>();
    for (Leaf leaf : words) {
      boolean html = leaf.is("text/html");
      boolean other = html && leaf.choice() > 0 && plain.contains(leaf.choice());
      if (!other && !leaf.type().value().startsWith("multipart")) {
        texts.add(html ? html(leaf) : plain(leaf));
      }
    }
    return texts.stream().filter(t -> !t.isBlank()).collect(Collectors.joining("\n\n")).strip();
  }

  private static Set<Integer> choicesWithPlainWords(List<Leaf> words) {
    var plain = new HashSet<Integer>();
    for (Leaf leaf : words) {
      if (!leaf.is("text/html") && !leaf.letters().text().isBlank()) {
        plain.add(leaf.choice());
      }
    }
    return plain;
  }

  private String html(Leaf leaf) {
    String html = letters(leaf);
    if (html.length() > LONGEST) {
      flaws.add(Flaw.TEXT_CUT);
    }
    return HtmlText.of(html.substring(0, Math.min(html.length(), LONGEST)));
  }

  private String plain(Leaf leaf) {
    String text = letters(leaf);
    boolean flowed = leaf.type().get("format").filter("flowed"::equalsIgnoreCase).isPresent();
    boolean deleted = leaf.type().get("delsp").filter("yes"::equalsIgnoreCase).isPresent();
    return flowed ? Flowed.joined(text, deleted) : text.strip();
  }

  private String letters(Leaf leaf) {
    Letters letters = leaf.letters();
    if (letters.guessed()) {
      flaws.add(Flaw.CHARSET_GUESSED);
    }
    return letters.text();
  }

  /** What an invitation says of itself (RFC 5545). */
  private String appointments() {
    return leaves.stream()
        .filter(leaf -> leaf.is("text/calendar"))
        .flatMap(leaf -> letters(leaf).lines())
        .filter(line -> line.startsWith("SUMMARY") || line.startsWith("DESCRIPTION"))
        .map(line -> line.substring(line.indexOf(':') + 1).replace("\\n", "\n").replace("\\,", ","))
        .collect(Collectors.joining("\n"));
  }
}
