package heard.web;

import heard.correspondence.LetterText;
import heard.customer.Brand;
import heard.customer.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The letters that are shipped: {@code letters/<letter>/<language>.md} for mail, {@code .sms.txt}
 * for text messages.
 */
public final class LetterBook {
  private static final Map<String, Letter> READ = new ConcurrentHashMap<>();

  private LetterBook() {}

  /**
   * A letter as mail.
   *
   * @param blanks values by name: texts, truths, or lists of such maps; a section whose blank is
   *     missing, empty or false is left out
   * @throws IllegalArgumentException for a letter that is not there, or a blank nobody filled
   */
  public static Rendered mail(String letter, Language language, Map<String, ?> blanks) {
    return letter(letter, language, ".md").mail(language, blanks);
  }

  /** The same in the colours of a brand. */
  static Rendered mail(String letter, Language language, Brand brand, Map<String, ?> blanks) {
    return letter(letter, language, ".md").mail(language, brand, blanks);
  }

  /**
   * A letter as a text message, in characters that do not halve its length.
   *
   * @throws IllegalArgumentException for a letter that is not there, or a blank nobody filled
   */
  public static Rendered sms(String letter, Language language, Map<String, ?> blanks) {
    return letter(letter, language, ".sms.txt").sms(blanks);
  }

  /** A letter's words as they are shipped; empty where there is none of that name. */
  static Optional<LetterText> shipped(String letter, Language language) {
    if (!knows(letter, false)) {
      return Optional.empty();
    }
    String mail = source(file(letter, language, ".md"));
    int end = mail.indexOf('\n');
    return Optional.of(
        new LetterText(
            mail.substring(Letter.SUBJECT.length(), end).strip(),
            mail.substring(end + 1).strip() + "\n",
            knows(letter, true) ? source(file(letter, language, ".sms.txt")).strip() : ""));
  }

  /** Whether there is such a letter, as mail or as a text message. */
  public static boolean knows(String letter, boolean sms) {
    return LetterBook.class.getResource(
            "/letters/" + letter + "/" + Language.EN.tag() + (sms ? ".sms.txt" : ".md"))
        != null;
  }

  private static Letter letter(String letter, Language language, String kind) {
    return READ.computeIfAbsent(file(letter, language, kind), file -> Letter.of(source(file)));
  }

  private static String file(String letter, Language language, String kind) {
    return "/letters/" + letter + "/" + language.tag() + kind;
  }

  private static String source(String file) {
    try (var in = LetterBook.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no letter " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
