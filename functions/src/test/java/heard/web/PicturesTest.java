package heard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import heard.customer.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page and letter in a real browser: accessible, narrow and wide, light and dark. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PicturesTest {
  private static final Path PICTURES =
      Path.of(System.getProperty("heard.pictures", "target/pictures"));
  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private @Nullable Browser browser;

  @BeforeAll
  void open() throws IOException {
    assumeTrue(heard.Chromium.there(), "no chromium and chromium-driver on this machine");
    browser = Browser.open();
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_page_is_accessible_and_fits_at_320_pixels(Language language) throws IOException {
    look("page", "/", Gallery.pages(language), language);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_page_of_the_desk_is_accessible_and_fits_at_320_pixels(Language language)
      throws IOException {
    for (var page : DeskGallery.pages(language).entrySet()) {
      var name = "page-" + page.getKey() + "-" + language.tag();
      open("/" + page.getKey(), page.getValue());
      seen(name, 320, false);
      if (language == Language.EN) {
        seen(name, 1280, true);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_mail_is_accessible_and_fits_at_320_pixels(Language language) throws IOException {
    look("mail", "/mail/", Gallery.mails(language), language);
  }

  @Test
  void every_mail_is_accessible_and_fits_at_320_pixels() throws IOException {
    for (var mail : Gallery.everyMail(Language.EN).entrySet()) {
      open("/mail/" + mail.getKey(), mail.getValue());
      seen("every-mail-" + mail.getKey(), 320, false);
    }
  }

  @Test
  void the_examination_bites() {
    var look = Objects.requireNonNull(browser);
    look.show("/bad", "<p style='color:#ccc'>pale<img src='/x.png'>");
    look.look(320, false);
    assertThat(look.complaints()).anyMatch(words -> words.contains("style-src"));
    assertThat(new AxeBuilder().withTags(STANDARDS).analyze(look.driver()).getViolations())
        .extracting(Rule::getId)
        .contains("image-alt", "html-has-lang");
  }

  /** Dark is a matter of colours, which are the same in every language. */
  private void look(String kind, String folder, Map<String, String> documents, Language language)
      throws IOException {
    for (var document : documents.entrySet()) {
      var name = kind + "-" + document.getKey() + "-" + language.tag();
      open(folder + document.getKey(), document.getValue());
      for (var width : List.of(320, 1280)) {
        seen(name, width, false);
        if (language == Language.EN) {
          seen(name, width, true);
        }
      }
    }
  }

  private void open(String path, String html) {
    Objects.requireNonNull(browser).show(path, html);
  }

  private void seen(String name, int width, boolean dark) throws IOException {
    var look = Objects.requireNonNull(browser);
    look.look(width, dark);
    var file = name + "-" + width + (dark ? "-dark" : "-light") + ".png";
    look.keep(PICTURES.resolve(file));
    assertThat(look.overflow()).as(file).isZero();
    assertThat(look.complaints()).as(file).isEmpty();
    if (dark == (width > 600)) {
      // A mail in a sandboxed frame runs no script; it is looked at as a mail.
      var violations =
          new AxeBuilder()
              .withTags(STANDARDS)
              .disableIframeTesting()
              .analyze(look.driver())
              .getViolations();
      assertThat(violations.stream().map(PicturesTest::words)).as(file).isEmpty();
    }
  }

  private static String words(Rule rule) {
    return rule.getId() + ": " + rule.getNodes();
  }
}
