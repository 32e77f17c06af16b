package heard.dispatch;

final class InMemoryDispatchesTest extends DispatchesContract {
  private final InMemoryStandings standings = new InMemoryStandings();
  private final Dispatches ledger = new InMemoryDispatches(standings);

  @Override
  protected Dispatches ledger() {
    return ledger;
  }

  @Override
  protected Standings standings() {
    return standings;
  }
}
