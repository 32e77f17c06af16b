package heard.casework;

import heard.casework.Entry.What;
import java.util.Map;
import java.util.Optional;

/**
 * What a case went through, in counts, so that many cases can be told of without reading each.
 *
 * @param renewed how often a promise was put off in time
 * @param broken how often one was not kept
 * @param asked how often a manager was asked for more than a colleague may give
 * @param refused how often it was not given
 * @param objected how often the customer said that they are not satisfied
 * @param outcome the customer's last score of what came of it, from 1 to 5; 0 without one
 * @param treatment the same of how they were treated
 */
public record Course(
    int renewed, int broken, int asked, int refused, int objected, int outcome, int treatment) {
  /** Nothing yet. */
  public static final Course NONE = new Course(0, 0, 0, 0, 0, 0, 0);

  /** The same after one more entry. */
  Course after(What what, Map<String, String> facts) {
    return new Course(
        renewed + count(what == What.PROMISE_RENEWED),
        broken + count(what == What.PROMISE_BROKEN),
        asked + count(what == What.APPROVAL_ASKED),
        refused + count(what == What.APPROVAL_REFUSED),
        objected + count(what == What.NOT_SATISFIED),
        what == What.SCORED ? score(facts, Fact.OUTCOME) : outcome,
        what == What.SCORED ? score(facts, Fact.TREATMENT) : treatment);
  }

  private static int count(boolean happened) {
    return happened ? 1 : 0;
  }

  private static int score(Map<String, String> facts, String name) {
    return Integer.parseInt(facts.getOrDefault(name, "0"));
  }

  /** Whether the customer has told us that it did not go well, whatever it was about. */
  public boolean unhappy() {
    return objected > 0 || (outcome > 0 && new Score(outcome, treatment, Optional.empty()).low());
  }
}
