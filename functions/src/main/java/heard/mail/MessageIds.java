package heard.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * The message ids (RFC 5322 §3.6.4) in a header field, in its order. Missing brackets, commas and
 * line breaks are forgiven; only the last {@value #MOST} are kept.
 */
public final class MessageIds {
  static final int MOST = 50;
  private static final int LONGEST = 250;

  private MessageIds() {}

  public static List<String> in(String field) {
    var ids = new ArrayList<String>();
    int start = -1;
    for (int i = 0; i <= field.length(); i++) {
      boolean part = i < field.length() && belongs(field.charAt(i));
      if (part && start < 0) {
        start = i;
      } else if (!part && start >= 0) {
        add(ids, field.substring(start, i));
        start = -1;
      }
    }
    return List.copyOf(ids.subList(Math.max(0, ids.size() - MOST), ids.size()));
  }

  private static void add(List<String> ids, String id) {
    int at = id.indexOf('@');
    if (at > 0 && at < id.length() - 1 && id.length() <= LONGEST && !ids.contains(id)) {
      ids.add(id);
    }
    if (ids.size() > 2 * MOST) {
      ids.subList(0, MOST).clear();
    }
  }

  private static boolean belongs(char c) {
    return c > ' ' && c < 0x7f && "<>(),;\"".indexOf(c) < 0;
  }
}
