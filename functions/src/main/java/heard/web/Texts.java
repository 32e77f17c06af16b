package heard.web;

import heard.customer.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What pages say in one language: {@code texts/<language>.properties}, words in braces filled in.
 */
public final class Texts {
  private static final Map<Language, Texts> READ = new ConcurrentHashMap<>();

  private final Language language;
  private final Properties lines = new Properties();

  private Texts(Language language) {
    this.language = language;
    var file = "/texts/" + language.tag() + ".properties";
    try (var in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no texts: " + file);
      }
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The texts of a language, read once. */
  public static Texts of(Language language) {
    return READ.computeIfAbsent(language, Texts::new);
  }

  public Language language() {
    return language;
  }

  /** For {@code lang} attributes. */
  public String tag() {
    return language.tag();
  }

  /**
   * One text.
   *
   * @param blanks name and value by turns; a value is never read as a text again
   * @throws IllegalArgumentException for a text that is not there, or a blank nobody filled
   */
  public String get(String key, String... blanks) {
    var text = lines.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text " + key + " in " + tag());
    }
    return text.indexOf('{') < 0 ? text : filled(key, text, blanks);
  }

  /** A text without blanks; empty when there is none of that name. */
  Optional<String> find(String key) {
    return Optional.ofNullable(lines.getProperty(key));
  }

  /** A table of words, such as the names of the days. */
  List<String> table(String key) {
    return List.of(get(key).split(","));
  }

  private static String filled(String key, String text, String... blanks) {
    var out = new StringBuilder();
    var from = 0;
    for (var open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      var close = text.indexOf('}', open);
      out.append(text, from, open).append(value(key, text.substring(open + 1, close), blanks));
      from = close + 1;
    }
    return out.append(text.substring(from)).toString();
  }

  private static String value(String key, String name, String... blanks) {
    for (var i = 0; i + 1 < blanks.length; i += 2) {
      if (blanks[i].equals(name)) {
        return blanks[i + 1];
      }
    }
    throw new IllegalArgumentException("blank " + name + " of " + key + " is not filled");
  }
}
