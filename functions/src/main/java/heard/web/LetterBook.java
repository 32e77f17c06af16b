package heard.web;

import heard.customer.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

  /**
   * A letter as a text message, in characters that do not halve its length.
   *
   * @throws IllegalArgumentException for a letter that is not there, or a blank nobody filled
   */
  public static Rendered sms(String letter, Language language, Map<String, ?> blanks) {
    return letter(letter, language, ".sms.txt").sms(blanks);
  }

  /**
   * A letter that ends with why it came and how to stop it, whatever its writer wrote.
   *
   * @param ending Markdown with blanks of its own
   * @throws IllegalArgumentException for a letter that is not there, or a blank nobody filled
   */
  static Rendered mail(String letter, Language language, String ending, Map<String, ?> blanks) {
    return with(letter, language, ".md", "\n---\n\n" + ending).mail(language, blanks);
  }

  /** The same as a text message. */
  static Rendered sms(String letter, Language language, String ending, Map<String, ?> blanks) {
    return with(letter, language, ".sms.txt", " " + ending).sms(blanks);
  }

  private static Letter with(String letter, Language language, String kind, String ending) {
    var file = file(letter, language, kind);
    return READ.computeIfAbsent(file + ending, both -> Letter.of(source(file) + ending));
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
