package heard.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import heard.Chromium;
import heard.staff.Colleague;
import heard.staff.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Two colleagues and one device, with a real browser: its rules for cookies are the point. */
final class SharedDeviceTest {
  private static final Path PICTURES =
      Path.of(System.getProperty("heard.project", "."), "target", "pictures", "sign-in");

  @Test
  void one_signs_in_and_out_and_the_next_is_asked_who_they_are() throws IOException {
    assumeTrue(Chromium.there(), "chromium and chromedriver are not installed");
    Files.createDirectories(PICTURES);
    try (var line = Line.start()) {
      ChromeDriver browser = Chromium.start();
      try {
        List<Colleague> two =
            line.system().sample().organisation().colleagues().values().stream()
                .filter(c -> c.active() && c.role() == Role.STAFF)
                .limit(2)
                .toList();
        String url = line.system().url().toString();
        browser.get(url + "/desk");
        choose(browser, two.getFirst(), url);
        Cookie session = browser.manage().getCookieNamed("__Host-heard");
        assertThat(session).isNotNull();
        assertThat(session.isHttpOnly() && session.isSecure()).isTrue();
        browser.findElement(By.cssSelector("form[action='/sign-out'] button")).click();
        until(browser, url + "/sign-in?out=1");
        assertThat(browser.manage().getCookieNamed("__Host-heard")).isNull();
        looked(browser, "signed-out");
        browser.findElement(By.partialLinkText(two.getFirst().givenName())).click();
        new WebDriverWait(browser, Duration.ofSeconds(10))
            .until(b -> !String.valueOf(b.getCurrentUrl()).startsWith(url));
        assertThat(browser.getCurrentUrl()).contains("login_hint=" + two.getFirst().id());
        choose(browser, two.getLast(), url);
        browser.get(url + "/sign-in");
        looked(browser, "switch");
        assertThat(browser.getPageSource())
            .contains(two.getFirst().givenName(), two.getLast().givenName());
        browser.get(url + "/settings");
        looked(browser, "wrong-role");
      } finally {
        browser.quit();
      }
    }
  }

  private static void choose(ChromeDriver browser, Colleague who, String url) {
    browser
        .findElement(By.cssSelector("input[name=username][value='" + who.id() + "'] ~ button"))
        .click();
    until(browser, url + "/desk");
  }

  private static void until(ChromeDriver browser, String address) {
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(b -> address.equals(b.getCurrentUrl()));
  }

  private static void looked(ChromeDriver browser, String name) throws IOException {
    Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    assertThat(new AxeBuilder().analyze(browser).getViolations()).as(name).isEmpty();
  }
}
