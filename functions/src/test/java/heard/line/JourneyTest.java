package heard.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import heard.Chromium;
import heard.casework.Case;
import heard.casework.CaseState;
import heard.customer.Language;
import heard.feedback.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A complaint all the way, by the people it concerns, in a real browser; Norwegian on a phone. */
final class JourneyTest {
  private static final Path PICTURES =
      Path.of(System.getProperty("heard.project", "."), "target", "pictures", "desk");
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
  void a_complaint_is_put_right_scored_looked_at_again_and_accepted(Language language)
      throws IOException {
    screen(language == Language.NB);
    String person = "journey-" + language.tag() + "@example.com";
    Reference reference = complain(language, person);
    String first = head(reference).owner().orElseThrow();
    browser().manage().deleteAllCookies();
    open("/desk/" + reference.text());
    click("input[name=username][value='" + first + "'] ~ button");
    until("#do-reply");
    looked("case-" + language.tag());
    offer();
    answer("Answer one");
    String survey = asked(person);
    open(survey);
    looked("survey-" + language.tag());
    click("input[name=outcome][value='1']");
    click("input[name=treatment][value='3']");
    click("form[action*='/survey/'] button");
    until("[role=status]");
    line().idle();
    Case again = head(reference);
    assertThat(again.state()).isEqualTo(CaseState.OPEN);
    assertThat(again.owner()).isPresent().isNotEqualTo(Optional.of(first));
    open("/local/token?role=staff&colleague=" + again.owner().orElseThrow());
    open("/desk/" + reference.text());
    answer("Answer two");
    looked("second-look-" + language.tag());
    open(line().statusOf(person));
    click("button[value=accept]");
    until("[role=status]");
    looked("accepted-" + language.tag());
    assertThat(head(reference).state()).isEqualTo(CaseState.ACCEPTED);
  }

  private static Reference complain(Language language, String person) {
    open("/?kind=complaint&lang=" + language.tag());
    browser().findElement(By.name("message")).sendKeys("Ääni, lyd och ljud.");
    browser().findElement(By.name("email")).sendKeys(person);
    click("form[action='/feedback'] .acts button");
    new WebDriverWait(browser(), Duration.ofSeconds(20))
        .until(b -> String.valueOf(b.getCurrentUrl()).contains("/status/"));
    String reference = browser().findElement(By.cssSelector("p.mark b")).getText();
    line().idle();
    return new Reference(reference);
  }

  private static void offer() {
    click("details:has(#do-remedy) > summary");
    new Select(browser().findElement(By.name("remedy"))).selectByValue("voucher");
    browser().findElement(By.name("amount")).sendKeys("20");
    new Select(browser().findElement(By.name("basis"))).selectByValue("goodwill");
    click("button[value=remedy]");
    until("[role=status]");
  }

  private static void answer(String words) {
    browser().findElement(By.name("reply")).sendKeys(words);
    click("input[name=answered]");
    click("button[value=reply]");
    until("[role=status]");
    line().idle();
  }

  /** Days go by until somebody is asked how it went. */
  private static String asked(String person) {
    for (int days = 0; days < 14; days++) {
      line().system().advance(Duration.ofDays(1));
      var survey =
          line().sentTo(person).stream()
              .flatMap(mail -> line().links(mail.text()).stream())
              .filter(link -> link.contains("/survey/"))
              .findFirst();
      if (survey.isPresent()) {
        return survey.get();
      }
    }
    throw new AssertionError(person + " was not asked");
  }

  private static Case head(Reference reference) {
    return line().cases().head(reference).orElseThrow();
  }

  private static void open(String path) {
    browser().get(line().at(path).toString());
  }

  private static void click(String css) {
    browser().findElement(By.cssSelector(css)).click();
  }

  private static void until(String css) {
    new WebDriverWait(browser(), Duration.ofSeconds(20))
        .until(b -> !b.findElements(By.cssSelector(css)).isEmpty());
  }

  private static void screen(boolean phone) {
    browser()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of(
                "width",
                phone ? 360 : 1280,
                "height",
                800,
                "deviceScaleFactor",
                1,
                "mobile",
                phone));
    browser().executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
  }

  private static void looked(String name) throws IOException {
    Files.write(PICTURES.resolve(name + ".png"), browser().getScreenshotAs(OutputType.BYTES));
    assertThat(new AxeBuilder().analyze(browser()).getViolations()).as(name).isEmpty();
  }

  private static Line line() {
    return Objects.requireNonNull(line);
  }

  private static ChromeDriver browser() {
    return Objects.requireNonNull(browser);
  }
}
