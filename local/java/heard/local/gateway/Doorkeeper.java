package heard.local.gateway;

import heard.local.template.Source.Authorizer;
import java.util.Map;

/** Who may pass a route that asks for a token. */
interface Doorkeeper {
  /**
   * @param authorization the header, or empty
   */
  Passage ask(Authorizer authorizer, String authorization);

  /** What came of it. */
  sealed interface Passage {}

  /**
   * The caller may pass.
   *
   * @param told what the function is told of the caller
   */
  record Passed(Map<String, Object> told) implements Passage {}

  /** The gateway answers itself. */
  record Turned(int status, String message) implements Passage {}
}
