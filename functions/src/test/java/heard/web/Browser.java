package heard.web;

import com.sun.net.httpserver.HttpServer;
import heard.Chromium;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A real browser that looks at pages kept in memory, served with the headers they go out with. */
final class Browser implements AutoCloseable {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-src 'self'; frame-ancestors 'none'; script-src 'self'";

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final ChromeDriver driver;

  private Browser() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var path = exchange.getRequestURI().getPath();
          var asset = Assets.find(path.substring(path.lastIndexOf('/') + 1));
          var type = asset.map(Assets.Asset::type).orElse("text/html; charset=utf-8");
          var body = asset.map(Assets.Asset::content).orElse(pages.getOrDefault(path, ""));
          exchange.getResponseHeaders().add("Content-Type", type);
          if (!path.startsWith("/mail/") && !path.endsWith("/preview")) {
            exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
          }
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    driver = Chromium.start();
  }

  static Browser open() throws IOException {
    return new Browser();
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Opens a page. */
  void show(String path, String html) {
    pages.put(path, html);
    driver.get("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Looks at the open page in a window of this width. */
  void look(int width, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-reduced-motion", "value", "reduce"),
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Keeps the whole page as a picture. */
  void keep(Path file) throws IOException {
    var shot =
        driver.executeCdpCommand(
            "Page.captureScreenshot",
            Map.of("captureBeyondViewport", true, "format", "png", "optimizeForSpeed", true));
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode((String) shot.get("data")));
  }

  /** What the browser complained about since it was last asked, such as a policy not kept. */
  List<String> complaints() {
    var complaints = new ArrayList<String>();
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      complaints.add(entry.getMessage());
    }
    return complaints;
  }

  /** How many pixels the page is wider than its window. */
  long overflow() {
    var script =
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    return (Long) Objects.requireNonNull(driver.executeScript(script));
  }

  @Override
  public void close() {
    driver.quit();
    server.stop(0);
  }
}
