package heard.function;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of JSON for what people who operate Heard must know. Never a customer's words: an
 * exception is told by its type and where it was thrown, not by its message.
 */
final class Log {
  private Log() {}

  static void info(String what, Map<String, ?> facts) {
    line("INFO", what, facts);
  }

  static void failed(String what, String id, RuntimeException failure) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("id", id);
    facts.put("type", failure.getClass().getName());
    StackTraceElement[] trace = failure.getStackTrace();
    facts.put("at", trace.length == 0 ? "" : trace[0].toString());
    line("ERROR", what, facts);
  }

  private static void line(String level, String what, Map<String, ?> facts) {
    var line = new LinkedHashMap<String, Object>();
    line.put("level", level);
    line.put("what", what);
    line.putAll(facts);
    try {
      System.out.println(JSON.std.asString(line));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
