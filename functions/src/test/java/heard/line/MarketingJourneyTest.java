package heard.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import heard.Chromium;
import heard.customer.Language;
import heard.local.outbox.Sent;
import heard.web.Texts;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Marketing's week in a real browser, in two languages on one clock: menus, mails and why. */
final class MarketingJourneyTest {
  private static final Path PICTURES =
      Path.of(System.getProperty("heard.project", "."), "target", "pictures", "marketing");
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final List<Language> SPOKEN = List.of(Language.NB, Language.EN);

  private static @Nullable Line line;
  private static @Nullable ChromeDriver browser;
  private static LocalDate birthday = LocalDate.EPOCH;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(Chromium.there(), "chromium and chromedriver are not installed");
    Files.createDirectories(PICTURES);
    line = Line.start();
    browser = Chromium.start();
    birthday = line.system().clock().instant().atZone(OSLO).toLocalDate().plusDays(2);
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

  @Test
  void a_birthday_and_a_check_in_are_scheduled_in_menus_sent_held_stopped_and_explained()
      throws IOException {
    for (Language language : SPOKEN) {
      signIn(language);
      schedule(language, "birthday", "on", "birthday");
      schedule(language, "purchase", "after", "check-in");
      for (String who : List.of("kari", "bo", "eva")) {
        customer(language, who, "\"birthday\":\"" + MonthDay.from(birthday) + "\",");
      }
      customer(language, "pia", "");
      bought(language, "eva");
      line().submit(mailbox(language, "bo"), "The sofa broke on the first day.");
    }
    line().idle();
    until(birthday.minusDays(1), 12);
    SPOKEN.forEach(MarketingJourneyTest::stopAllFromHere);
    until(birthday, 12);
    for (Language language : SPOKEN) {
      signIn(language);
      assertThat(mails(language, "kari")).containsOnlyOnce(birthdaySubject(language));
      assertThat(mails(language, "bo")).doesNotContain(birthdaySubject(language));
      assertThat(mails(language, "eva")).doesNotContain(birthdaySubject(language));
      why(language, "kari", "delivered");
      why(language, "bo", "open-complaint");
      why(language, "eva", "opted-out");
      why(language, "pia", "no-occasion");
      open("/schedules");
      looked("schedules-" + language.tag());
    }
    SPOKEN.forEach(language -> settle(mailbox(language, "bo")));
    until(birthday.plusDays(2), 12);
    for (Language language : SPOKEN) {
      assertThat(mails(language, "bo")).hasSizeGreaterThan(1);
      signIn(language);
      why(language, "bo", "delivered");
    }
  }

  /** In the language they read best that day: who works here is remembered for half a minute. */
  private static void signIn(Language language) {
    api(
        "PUT",
        "/api/settings/colleagues/maren",
        """
        {"name":"Maren Fossum","givenName":"Maren","role":"marketing","place":"service","teams":[],
         "email":"maren@example.com","languages":["%s"],"zone":"Europe/Oslo","country":"NO",
         "hours":{"monday":["08:00-16:00"]}}
        """
            .formatted(language.tag()));
    line().system().advance(Duration.ofSeconds(31));
    browser().manage().deleteAllCookies();
    open("/local/token?role=marketing&colleague=maren");
  }

  private static void schedule(Language language, String occasion, String when, String letter)
      throws IOException {
    open("/schedules/new");
    browser().findElement(By.name("name")).sendKeys(name(language, occasion));
    select("occasion", occasion);
    select("when", when);
    browser().findElement(By.name("count")).clear();
    browser().findElement(By.name("count")).sendKeys(when.equals("on") ? "0" : "1");
    select("letter", letter);
    browser().executeScript("for (const d of document.querySelectorAll('details')) d.open = true");
    select("field0", "language");
    browser().findElement(By.name("value0")).sendKeys(language.tag());
    looked("schedule-" + occasion + "-" + language.tag());
    submit("button.act:not([name])", "save");
    open("/schedules/" + name(language, occasion) + "/forecast");
    looked("forecast-" + occasion + "-" + language.tag());
    open("/schedules/" + name(language, occasion));
    submit("input[value=activate] + button", "activate");
  }

  private static String name(Language language, String occasion) {
    return occasion + "-" + language.tag();
  }

  private static void select(String menu, String value) {
    new Select(browser().findElement(By.name(menu))).selectByValue(value);
  }

  private static void submit(String css, String done) {
    browser()
        .executeScript(
            "arguments[0].click()", browser().findElements(By.cssSelector(css)).getLast());
    new WebDriverWait(browser(), Duration.ofSeconds(20))
        .until(b -> String.valueOf(b.getCurrentUrl()).contains("done=" + done));
  }

  private static void stopAllFromHere(Language language) {
    String stop =
        line().sentTo(mailbox(language, "eva")).stream()
            .flatMap(mail -> line().links(mail.text()).stream())
            .filter(link -> link.contains("/unsubscribe/"))
            .findFirst()
            .orElseThrow();
    browser().get(stop);
    browser().findElement(By.cssSelector("form button")).click();
  }

  private static void settle(String mailbox) {
    String reference =
        line()
            .get(line().statusOf(mailbox))
            .body()
            .replaceAll("(?s).*(H-[0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
    var reply = Map.of("action", "reply", "reply", "A new one comes.", "answered", "true");
    Clerk.holding(line(), reference).act(reference, reply);
    line().post(line().statusOf(mailbox), Map.of("action", "accept"));
    line().idle();
  }

  private static void why(Language language, String who, String reason) {
    open("/schedules/" + name(language, "birthday") + "/why?customer=" + name(language, who));
    assertThat(browser().findElement(By.cssSelector("[role=status]")).getText())
        .contains(Texts.of(language).get("why." + reason));
  }

  private static String birthdaySubject(Language language) {
    return language == Language.NB ? "Gratulerer med dagen" : "Happy birthday";
  }

  private static List<String> mails(Language language, String who) {
    return line().sentTo(mailbox(language, who)).stream().map(Sent::subject).toList();
  }

  private static String mailbox(Language language, String who) {
    return name(language, who) + "@example.com";
  }

  private static void customer(Language language, String who, String birthday) {
    api(
        "PUT",
        "/api/customers/" + name(language, who),
        """
        {"name":"%s Nordmann","givenName":"%s","email":"%s","country":"NO","language":"%s",
         "zone":"Europe/Oslo",%s"consents":[{"purpose":"marketing","basis":"consent",
         "granted":true,"at":"2025-01-01T10:00:00+01:00","source":"web"}]}
        """
            .formatted(who, who, mailbox(language, who), language.tag(), birthday));
  }

  private static void bought(Language language, String who) {
    api(
        "POST",
        "/api/occasions",
        "{\"id\":\"p-%s\",\"customer\":\"%s\",\"kind\":\"purchase\",\"at\":\"%s\"}"
            .formatted(
                name(language, who), name(language, who), line().system().clock().instant()));
  }

  private static void api(String method, String path, String json) {
    String token = line().get("/local/token?role=manager").body().strip();
    var answer =
        line()
            .send(
                HttpRequest.newBuilder(line().at(path))
                    .header("content-type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(json)),
                "authorization",
                "Bearer " + token);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
  }

  private static void until(LocalDate day, int hour) {
    var now = line().system().clock().instant();
    line().system().advance(Duration.between(now, day.atTime(hour, 0).atZone(OSLO).toInstant()));
    line().idle();
  }

  private static void open(String path) {
    browser().get(line().at(path).toString());
  }

  private static void looked(String name) throws IOException {
    Files.write(PICTURES.resolve(name + ".png"), browser().getScreenshotAs(OutputType.BYTES));
    // A mail in a sandboxed frame runs no script; it is looked at as a mail.
    assertThat(new AxeBuilder().disableIframeTesting().analyze(browser()).getViolations())
        .as(name)
        .isEmpty();
  }

  private static Line line() {
    return Objects.requireNonNull(line);
  }

  private static ChromeDriver browser() {
    return Objects.requireNonNull(browser);
  }
}
