package heard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.customer.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same texts in every language, and every text that a page asks for. */
final class TextsTest {
  private static final Path TEXTS = Path.of("functions/src/main/resources/texts");
  private static final Path PAGES = Path.of("functions/src/main/jte");
  private static final Pattern BLANK = Pattern.compile("\\{[a-zA-Z]+}");
  private static final Pattern ASKED = Pattern.compile("\\.get\\(\"([^\"]+)\"[,)]");

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_has_the_same_texts_with_the_same_blanks(Language language)
      throws IOException {
    var english = blanks(Language.EN);
    english.keySet().removeIf(key -> key.startsWith("moment."));
    var theirs = blanks(language);
    theirs.keySet().removeIf(key -> key.startsWith("moment."));
    assertThat(theirs).isEqualTo(english);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_text_a_page_asks_for_is_there(Language language) throws IOException {
    try (var pages = Files.walk(PAGES)) {
      for (var page : pages.filter(Files::isRegularFile).toList()) {
        var asked = ASKED.matcher(Files.readString(page)).results().map(m -> m.group(1)).toList();
        assertThat(blanks(language))
            .as(page.toString())
            .satisfies(texts -> assertThat(texts.keySet()).containsAll(asked));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void nobody_who_complains_is_shouted_at(Language language) throws IOException {
    assertThat(Files.readString(TEXTS.resolve(language.tag() + ".properties"))).doesNotContain("!");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_text_stands_there_twice(Language language) throws IOException {
    var keys =
        Files.readAllLines(TEXTS.resolve(language.tag() + ".properties")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(" = ", 2)[0])
            .toList();
    assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-zA-Z0-9.-]+"));
  }

  @Test
  void a_text_that_is_not_there_fails() {
    assertThatThrownBy(() -> Texts.of(Language.FI).get("nothing"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_blank_nobody_filled_fails() {
    assertThatThrownBy(() -> Texts.of(Language.FI).get("status.owned.title"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_value_is_not_read_as_a_text_again() {
    assertThat(Texts.of(Language.EN).get("status.owned.title", "name", "{name} {x}"))
        .isEqualTo("{name} {x} has it");
  }

  private static Map<String, String> blanks(Language language) throws IOException {
    var lines = new Properties();
    try (var in = Files.newBufferedReader(TEXTS.resolve(language.tag() + ".properties"))) {
      lines.load(in);
    }
    var blanks = new TreeMap<String, String>();
    for (var key : lines.stringPropertyNames()) {
      var found = BLANK.matcher(lines.getProperty(key)).results().map(MatchResult::group);
      blanks.put(key, String.join(" ", found.distinct().sorted().toList()));
    }
    return blanks;
  }
}
