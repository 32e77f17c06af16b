package heard.local;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/** Runs the whole system on this machine until it is interrupted. */
public final class Main {
  private static final int USUAL_PORT = 3000;

  private Main() {}

  /** Reads {@code PORT} and {@code DATA_DIR}. */
  public static void main(String[] args) {
    Optional<String> folder =
        Optional.ofNullable(System.getenv("DATA_DIR")).filter(f -> !f.isBlank());
    int port = port(Optional.ofNullable(System.getenv("PORT")).orElse(""));
    // Maven ends without ending what it started.
    ProcessHandle.current().parent().ifPresent(Main::endWith);
    try {
      LocalSystem system = LocalSystem.start(Options.any().at(port).keeping(folder.map(Path::of)));
      Runtime.getRuntime().addShutdownHook(new Thread(system::close));
      System.out.println("Heard is up: " + system.url() + "/local");
      System.setOut(system.log().stream());
    } catch (BindException e) {
      sorry("Port " + port + " is taken; set PORT to another one, for example PORT=" + (port + 1));
    } catch (FileSystemException e) {
      sorry(
          "The data folder " + folder.orElse("") + " cannot be written; set DATA_DIR to another.");
    } catch (IOException | RuntimeException e) {
      sorry("Heard does not start: " + reason(e));
    }
  }

  private static void endWith(ProcessHandle parent) {
    Thread.ofVirtual()
        .start(
            () -> {
              parent.onExit().join();
              System.exit(0);
            });
  }

  private static int port(String text) {
    if (text.isBlank()) {
      return USUAL_PORT;
    }
    try {
      int port = Integer.parseInt(text.strip());
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      sorry("PORT is no port: " + text);
    }
    sorry("PORT is no port: " + text);
    return USUAL_PORT;
  }

  private static String reason(Exception e) {
    Throwable cause = e.getCause();
    String own = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return cause == null || cause.getMessage() == null ? own : own + ": " + cause.getMessage();
  }

  private static void sorry(String sentence) {
    System.err.println(sentence);
    System.exit(1);
  }
}
