package heard.local.emulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** What a thing sent was for: its tag {@code purpose}, else what its tag {@code dispatch} names. */
final class Purpose {
  private Purpose() {}

  static String of(Map<String, String> tags) {
    String purpose = tags.getOrDefault("purpose", "");
    return purpose.isEmpty() ? reason(tags.getOrDefault("dispatch", "")) : purpose;
  }

  private static String reason(String dispatch) {
    try {
      String key = new String(Base64.getUrlDecoder().decode(dispatch), StandardCharsets.UTF_8);
      String what = key.substring(key.lastIndexOf('\n') + 1);
      int detail = what.indexOf('#');
      return detail < 0 ? what : what.substring(0, detail);
    } catch (IllegalArgumentException notBase64) {
      return dispatch;
    }
  }
}
