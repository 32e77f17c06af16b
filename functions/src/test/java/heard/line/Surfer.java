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
import java.util.function.BooleanSupplier;
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
  /** Long, for a machine with much to do: who waits for something that comes waits no longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Of another page than the one that was marked, when all of it is there. */
  private static final String ARRIVED =
      "return window.left === undefined && document.readyState === 'complete'";

  /** Opens a browser in front of a system of its own; skips the test where there is no browser. */
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

  boolean has(String css) {
    return !browser.findElements(By.cssSelector(css)).isEmpty();
  }

  /** Clicks what stays on the page. */
  void click(String css) {
    find(css).click();
  }

  /** Clicks what leads to another page, and waits until that is there. */
  void leave(String css) {
    leaving(() -> click(css));
  }

  /** Touches what leads to another page, and waits until that is there. */
  void tapAway(String css) {
    leaving(() -> tap(css));
  }

  /**
   * Who clicked on a way out is on no page for a while: what is asked then is answered by the old
   * page, by the new one or by neither, and a second way taken then may be undone by the first.
   */
  private void leaving(Runnable byThis) {
    browser.executeScript("window.left = false");
    byThis.run();
    soon(() -> Boolean.TRUE.equals(browser.executeScript(ARRIVED)));
  }

  /** Touches what stays on the page with a finger, in the middle of it. */
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
    soon(() -> has(css));
  }

  void untilAt(String address) {
    soon(() -> String.valueOf(browser.getCurrentUrl()).contains(address));
  }

  private void soon(BooleanSupplier so) {
    new WebDriverWait(browser, PATIENCE)
        .ignoring(WebDriverException.class)
        .until(b -> so.getAsBoolean());
  }

  String text() {
    return browser.findElement(By.tagName("body")).getText();
  }

  /** Keeps a picture, and asks whether everybody can use the page. */
  void looked(String name) {
    looked(name, new AxeBuilder());
  }

  /** A mail in a sandboxed frame runs no script, so none can look at it: it is looked at alone. */
  void lookedAround(String name) {
    looked(name, new AxeBuilder().disableIframeTesting());
  }

  private void looked(String name, AxeBuilder axe) {
    picture(name);
    assertThat(axe.analyze(browser).getViolations()).as(name).isEmpty();
  }

  void picture(String name) {
    try {
      Files.write(pictures.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Signs a colleague who serves customers in by the shortcut of the local run. */
  void signIn(String colleague) {
    signIn(colleague, "staff");
  }

  void signIn(String colleague, String role) {
    forget();
    open("/local/token?role=" + role + "&colleague=" + colleague);
  }

  /** Nobody is signed in any more. */
  void forget() {
    browser.manage().deleteAllCookies();
  }

  /** Signs in where the page asks who it is. */
  void name(String colleague) {
    leave("input[name=username][value='" + colleague + "'] ~ button");
  }

  @Override
  public void close() {
    browser.quit();
    line.close();
  }
}
