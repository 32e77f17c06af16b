package heard.feedback;

import java.util.Optional;

/** Everything that arrived. */
public interface Submissions {
  /**
   * Stores it unless its reference is taken: one conditional write.
   *
   * @return the submission that holds the reference already; empty when this one was stored
   */
  Optional<Submission> add(Submission submission);

  Optional<Submission> find(Reference reference);
}
