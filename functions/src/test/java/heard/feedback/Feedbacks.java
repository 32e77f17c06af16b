package heard.feedback;

import heard.customer.Language;
import java.util.HashMap;
import java.util.Map;

/** Feedback to test with, read from the fields a form would send. */
public final class Feedbacks {
  private Feedbacks() {}

  /**
   * @param fields names and values in turn
   */
  public static Feedback of(String... fields) {
    var read = Reading.of(fields(fields), Language.NB);
    return switch (read) {
      case Reading.Valid(Feedback feedback) -> feedback;
      case Reading.Invalid(var problems) -> throw new IllegalArgumentException("" + problems);
    };
  }

  public static Map<String, String> fields(String... fields) {
    var map = new HashMap<String, String>();
    for (int i = 0; i < fields.length; i += 2) {
      map.put(fields[i], fields[i + 1]);
    }
    return map;
  }

  public static Feedback complaint(String message) {
    return of("kind", "complaint", "message", message, "email", "kari@example.com");
  }

  public static Feedback compliment(String message) {
    return of("kind", "compliment", "message", message);
  }
}
