package heard.reaction;

import heard.casework.Change;
import heard.dispatch.Dispatch;
import heard.feedback.Reference;
import heard.feedback.Submission;
import heard.mail.Enclosure;
import java.util.List;
import java.util.Optional;

/** No mail waits beside any case. */
final class NoMail implements Enclosures {
  @Override
  public void add(Enclosure enclosure) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Enclosure> waiting(Reference into, Reference mail) {
    return Optional.empty();
  }

  @Override
  public void join(Enclosure enclosure, Change change, List<Dispatch> dispatches) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void part(Enclosure enclosure, Submission opens) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void leave(Enclosure enclosure) {
    throw new UnsupportedOperationException();
  }
}
