package heard.reaction;

import heard.casework.Cases;
import heard.casework.InMemoryCases;
import heard.dispatch.Dispatches;
import heard.dispatch.InMemoryDispatches;
import heard.feedback.InMemorySubmissions;
import heard.feedback.Submissions;

final class InMemoryReactionsTest extends ReactionsContract {
  private final InMemorySubmissions submissions = new InMemorySubmissions();
  private final InMemoryCases cases = new InMemoryCases();
  private final InMemoryDispatches ledger = new InMemoryDispatches();
  private final Reactions reactions = new InMemoryReactions(submissions, cases, ledger);

  @Override
  protected Reactions reactions() {
    return reactions;
  }

  @Override
  protected Submissions submissions() {
    return submissions;
  }

  @Override
  protected Cases cases() {
    return cases;
  }

  @Override
  protected Dispatches ledger() {
    return ledger;
  }
}
