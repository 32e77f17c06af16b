package heard.local;

import heard.local.mail.SmtpDoor;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/** Runs the whole system on this machine until it is interrupted. */
public final class Main {
  private static final int USUAL_PORT = 3000;
  private static final int USUAL_SMTP_PORT = 2525;

  private Main() {}

  /** Reads {@code PORT}, {@code SMTP_PORT} and {@code DATA_DIR}. */
  public static void main(String[] args) {
    Optional<String> folder =
        Optional.ofNullable(System.getenv("DATA_DIR")).filter(f -> !f.isBlank());
    int port = port("PORT", USUAL_PORT);
    int smtp = port("SMTP_PORT", USUAL_SMTP_PORT);
    // Maven ends without ending what it started.
    ProcessHandle.current().parent().ifPresent(Main::endWith);
    try {
      LocalSystem system =
          LocalSystem.start(Options.any().at(port).mailAt(smtp).keeping(folder.map(Path::of)));
      Runtime.getRuntime().addShutdownHook(new Thread(system::close));
      System.out.println("Heard is up: " + system.url() + "/local");
      System.setOut(system.log().stream());
    } catch (BindException e) {
      sorry(taken(e, port, smtp));
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

  /** Which of the two it is, and what to do. */
  private static String taken(BindException e, int port, int smtp) {
    boolean mail = String.valueOf(e.getMessage()).equals(SmtpDoor.taken(smtp));
    String name = mail ? "SMTP_PORT" : "PORT";
    int which = mail ? smtp : port;
    return "Port "
        + which
        + " is taken; set "
        + name
        + " to another one, for example "
        + name
        + "="
        + (which + 1);
  }

  private static int port(String name, int usual) {
    String text = Optional.ofNullable(System.getenv(name)).orElse("");
    if (text.isBlank()) {
      return usual;
    }
    try {
      int port = Integer.parseInt(text.strip());
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      sorry(name + " is no port: " + text);
    }
    sorry(name + " is no port: " + text);
    return usual;
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
