package heard.local.function;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What functions log, kept for the status page; what fails is printed at once. */
public final class FunctionLog {
  private static final int MOST = 200;

  private final Deque<String> lines = new ConcurrentLinkedDeque<>();
  private final PrintStream errors;

  public FunctionLog(PrintStream errors) {
    this.errors = errors;
  }

  void line(String function, String line) {
    keep(function + ": " + line.strip());
  }

  private void keep(String line) {
    lines.addLast(line);
    while (lines.size() > MOST) {
      lines.pollFirst();
    }
  }

  void failure(String function, String why, Throwable cause) {
    line(function, "FAILED " + why);
    if (cause instanceof Faults.Crash) {
      return;
    }
    synchronized (errors) {
      errors.println(function + " failed: " + why);
      cause.printStackTrace(errors);
    }
  }

  /** Takes what functions write to standard output; errors among it are printed at once. */
  public PrintStream stream() {
    return new PrintStream(new Lines(this::written), true, StandardCharsets.UTF_8);
  }

  private void written(String line) {
    keep(line);
    if (line.contains("\"level\":\"ERROR\"")) {
      errors.println(line);
    }
  }

  /** The newest last. */
  public List<String> lines() {
    return List.copyOf(lines);
  }
}
