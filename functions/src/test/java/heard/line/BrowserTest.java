package heard.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import heard.Chromium;
import heard.customer.Language;
import heard.local.outbox.Sent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person with a real browser, in each language; and a mail scanner with one. */
class BrowserTest {
  private static final Path PICTURES =
      Path.of(System.getProperty("heard.project", "."), "target", "pictures", "journey");
  private static @Nullable Line line;
  private static @Nullable ChromeDriver browser;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(Chromium.there(), "chromium and chromedriver are not installed");
    Files.createDirectories(PICTURES);
    line = Line.start();
    browser = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
    if (line != null) {
      line.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_complaint_is_acknowledged_within_seconds_in_the_language_it_was_made(Language language)
      throws IOException {
    String person = "complaint-" + language.tag() + "@example.com";
    String reference = send("complaint", language, person);
    List<Sent> mails = sentWithin(Duration.ofSeconds(5), person);
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().subject()).contains(reference);
    assertThat(mails.getFirst().html()).contains("lang=\"" + language.tag() + "\"");
    line().idle();
    assertThat(line().system().outbox().all())
        .filteredOn(sent -> sent.subject().contains(reference))
        .extracting(Sent::channel)
        .contains("EMAIL", "TOPIC");
    browser().navigate().refresh();
    assertThat(browser().findElement(By.id("holder")).isDisplayed()).isTrue();
    picture("status-complaint-" + language.tag());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_compliment_is_thanked_for_in_the_language_it_was_made(Language language)
      throws IOException {
    String person = "compliment-" + language.tag() + "@example.com";
    send("compliment", language, person);
    assertThat(sentWithin(Duration.ofSeconds(5), person)).hasSize(1);
    browser().navigate().refresh();
    picture("status-compliment-" + language.tag());
  }

  /** Mail scanners follow every link and let its scripts run; some press nothing, none may act. */
  @Test
  void a_scanner_that_opens_every_link_in_a_browser_changes_nothing() {
    line().submit("scanned@example.com", "Scanners open links.");
    line().idle();
    Map<String, String> before = line().everything();
    for (Sent mail : line().system().outbox().all()) {
      for (String link : line().links(mail.text() + " " + mail.html())) {
        browser().get(link);
      }
    }
    line().idle();
    assertThat(line().everything()).isEqualTo(new TreeMap<>(before));
  }

  private static String send(String kind, Language language, String person) throws IOException {
    browser().get(line().system().url() + "/?kind=" + kind + "&lang=" + language.tag());
    picture("form-" + kind + "-" + language.tag());
    browser().findElement(By.name("message")).sendKeys("Ääni, lyd och ljud: " + kind + ".");
    var email = browser().findElement(By.name("email"));
    browser().executeScript("for (const d of document.querySelectorAll('details')) d.open = true");
    email.sendKeys(person);
    browser().executeScript("arguments[0].form.requestSubmit()", email);
    new WebDriverWait(browser(), Duration.ofSeconds(10))
        .until(b -> String.valueOf(b.getCurrentUrl()).contains("/status/"));
    assertThat(browser().findElement(By.tagName("html")).getDomAttribute("lang"))
        .isEqualTo(language.tag());
    return browser().findElement(By.cssSelector("p.mark b")).getText();
  }

  private static List<Sent> sentWithin(Duration most, String person) {
    long end = System.nanoTime() + most.toNanos();
    while (line().sentTo(person).isEmpty() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return line().sentTo(person);
  }

  private static void picture(String name) throws IOException {
    Files.write(PICTURES.resolve(name + ".png"), browser().getScreenshotAs(OutputType.BYTES));
  }

  private static Line line() {
    return java.util.Objects.requireNonNull(line);
  }

  private static ChromeDriver browser() {
    return java.util.Objects.requireNonNull(browser);
  }
}
