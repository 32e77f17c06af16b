package heard.feedback;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Submissions for tests, held by the same contract as the real ones. */
public final class InMemorySubmissions implements Submissions {
  private final Map<String, Submission> kept = new ConcurrentSkipListMap<>();

  @Override
  public Optional<Submission> add(Submission submission) {
    return Optional.ofNullable(kept.putIfAbsent(submission.reference().text(), submission));
  }

  @Override
  public Optional<Submission> find(Reference reference) {
    return Optional.ofNullable(kept.get(reference.text()));
  }

  public List<Submission> all() {
    return List.copyOf(kept.values());
  }
}
