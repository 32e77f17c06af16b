package heard.dispatch;

final class InMemoryStandingsTest extends StandingsContract {
  private final Standings standings = new InMemoryStandings();

  @Override
  protected Standings standings() {
    return standings;
  }
}
