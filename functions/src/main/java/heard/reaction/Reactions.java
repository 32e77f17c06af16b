package heard.reaction;

import heard.casework.Case;
import heard.casework.Entry;
import heard.dispatch.Dispatch;
import heard.feedback.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the outcome of a reaction is written, each in one transaction with the end of its duty. */
public interface Reactions {
  /**
   * Opens the case and ends the submission's duty.
   *
   * @return false when it was opened before
   */
  boolean open(Opening opening);

  /** The case and the entry that asks for something; empty when it was seen to before. */
  Optional<Waiting> waiting(Reference reference, int entry);

  /** Plans what an entry asks for and ends its duty; doing it again changes nothing. */
  void follow(Reference reference, int entry, List<Dispatch> dispatches);

  /**
   * Counts a submission once under this key within the hour.
   *
   * @param most where counting ends, so that a flood costs no more than a limit is high
   * @return how many there are now, or {@code most} when there are as many before it
   */
  int count(String key, Instant hour, Reference reference, int most);

  /** What still asks for something and was left since before that moment. */
  List<Duty> left(Instant before, int most);

  /** An entry that asks for something. */
  record Waiting(Case about, Entry entry) {}

  /**
   * What nobody has seen to yet: a submission (entry 0), an entry, or a mail that waits beside its
   * case.
   */
  record Duty(Reference reference, int entry, Optional<Reference> mail) {
    public Duty(Reference reference, int entry) {
      this(reference, entry, Optional.empty());
    }
  }
}
