package heard.reaction;

import heard.casework.Change;
import heard.dispatch.Dispatch;
import heard.feedback.Reference;
import heard.feedback.Submission;
import heard.mail.Enclosure;
import java.util.List;
import java.util.Optional;

/** Mails that wait beside the case they are to be put into. */
public interface Enclosures {
  /** Lets it wait beside its case; doing it again changes nothing. */
  void add(Enclosure enclosure);

  /** Empty when it was seen to before. */
  Optional<Enclosure> waiting(Reference into, Reference mail);

  /**
   * Puts it into the case and ends its duty.
   *
   * @throws heard.casework.Stale when somebody else changed the case first; nothing is written then
   */
  void join(Enclosure enclosure, Change change, List<Dispatch> dispatches);

  /** Makes it a submission of its own, ends its duty, and tells the ledger of mail. */
  void part(Enclosure enclosure, Submission opens);

  /** Ends its duty: there is nothing left to do. */
  void leave(Enclosure enclosure);
}
