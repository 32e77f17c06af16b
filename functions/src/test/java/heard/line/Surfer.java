package heard.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import heard.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Somebody with a real browser in front of a whole system.
 *
 * @param pictures where what they looked at is kept
 */
record Surfer(Line line, ChromeDriver browser, Path pictures) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Of another page than the one that was marked, when all of it is there. */
  private static final String ARRIVED =
      "return window.left === undefined && document.readyState === 'complete'";

  /** Skips the test where there is no browser. */
  static Surfer start(String folder) {
    assumeTrue(Chromium.there(), "chromium and chromedriver are not installed");
    Path pictures = Path.of(System.getProperty("heard.project", "."), "target", "pictures", folder);
    try {
      Files.createDirectories(pictures);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Surfer(Line.start(), Chromium.start(), pictures);
  }

  /** A phone, 360 pixels wide and touched; or a desk's screen with a mouse. */
  void screen(boolean phone) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", phone ? 360 : 1280, "height", 800, "deviceScaleFactor", 1, "mobile", phone));
    browser.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
  }

  void open(String path) {
    browser.get(line.at(path).toString());
  }

  WebElement find(String css) {
    return browser.findElement(By.cssSelector(css));
  }

  void click(String css) {
    find(css).click();
  }

  /**
   * Clicks what leads to another page, and waits until that is there. A driver that is asked about
   * a page that is just going fails in ways of its own.
   */
  void leave(String css) {
    browser.executeScript("window.left = false");
    click(css);
    new WebDriverWait(browser, PATIENCE)
        .ignoring(WebDriverException.class)
        .until(b -> Boolean.TRUE.equals(browser.executeScript(ARRIVED)));
  }

  /** With a finger, in the middle of it. */
  void tap(String css) {
    WebElement target = find(css);
    browser.executeScript("arguments[0].scrollIntoView({block:'center'})", target);
    Object middle =
        browser.executeScript(
            "const r=arguments[0].getBoundingClientRect();"
                + "return [r.x+r.width/2, r.y+r.height/2]",
            target);
    List<?> at = (List<?>) java.util.Objects.requireNonNull(middle);
    touch("touchStart", List.of(Map.of("x", at.getFirst(), "y", at.getLast())));
    touch("touchEnd", List.of());
  }

  private void touch(String type, List<Map<String, Object>> points) {
    browser.executeCdpCommand(
        "Input.dispatchTouchEvent", Map.of("type", type, "touchPoints", points));
  }

  void type(String name, String words) {
    browser.findElement(By.name(name)).sendKeys(words);
  }

  void choose(String name, String value) {
    new Select(browser.findElement(By.name(name))).selectByValue(value);
  }

  void until(String css) {
    new WebDriverWait(browser, PATIENCE).until(b -> !b.findElements(By.cssSelector(css)).isEmpty());
  }

  void untilAt(String address) {
    new WebDriverWait(browser, PATIENCE)
        .until(b -> String.valueOf(b.getCurrentUrl()).contains(address));
  }

  String text() {
    return browser.findElement(By.tagName("body")).getText();
  }

  /** Keeps a picture, and asks whether everybody can use the page. */
  void looked(String name) {
    picture(name);
    assertThat(new AxeBuilder().analyze(browser).getViolations()).as(name).isEmpty();
  }

  void picture(String name) {
    try {
      Files.write(pictures.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Signs somebody in by the shortcut of the local run. */
  void signIn(String colleague) {
    open("/local/token?role=staff&colleague=" + colleague);
  }

  @Override
  public void close() {
    browser.quit();
    line.close();
  }
}
