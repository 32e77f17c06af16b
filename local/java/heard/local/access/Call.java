package heard.local.access;

import java.util.List;
import java.util.Map;

/**
 * One thing a function wants to do, as IAM would judge it.
 *
 * @param action such as {@code dynamodb:PutItem}
 * @param resource the ARN it is done to
 * @param keys what conditions may look at
 */
public record Call(String action, String resource, Map<String, List<String>> keys) {
  public Call {
    keys = Map.copyOf(keys);
  }

  Call(String action, String resource) {
    this(action, resource, Map.of());
  }
}
