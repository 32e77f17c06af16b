package heard.casework;

import heard.casework.Entry.What;
import java.util.Map;

/**
 * What a case went through, in counts, so that many cases can be told of without reading each.
 *
 * @param renewed how often a promise was put off in time
 * @param broken how often one was not kept
 * @param asked how often a manager was asked for more than a colleague may give
 * @param refused how often it was not given
 * @param outcome the customer's last score of what came of it, from 1 to 5; 0 without one
 * @param treatment the same of how they were treated
 */
public record Course(int renewed, int broken, int asked, int refused, int outcome, int treatment) {
  /** Nothing yet. */
  public static final Course NONE = new Course(0, 0, 0, 0, 0, 0);

  /** The same after one more entry. */
  Course after(What what, Map<String, String> facts) {
    return switch (what) {
      case PROMISE_RENEWED -> new Course(renewed + 1, broken, asked, refused, outcome, treatment);
      case PROMISE_BROKEN -> new Course(renewed, broken + 1, asked, refused, outcome, treatment);
      case APPROVAL_ASKED -> new Course(renewed, broken, asked + 1, refused, outcome, treatment);
      case APPROVAL_REFUSED -> new Course(renewed, broken, asked, refused + 1, outcome, treatment);
      case SCORED ->
          new Course(
              renewed,
              broken,
              asked,
              refused,
              Integer.parseInt(facts.getOrDefault(Fact.OUTCOME, "0")),
              Integer.parseInt(facts.getOrDefault(Fact.TREATMENT, "0")));
      default -> this;
    };
  }
}
