package heard.reaction;

import heard.casework.Case;
import java.time.Instant;

/** Where it is told that a case was answered: what follows from it is planned elsewhere. */
public interface AnsweredCases {
  /**
   * Told twice it has one effect.
   *
   * @param at when it was answered
   */
  void add(Case about, Instant at);
}
