package heard.casework;

import java.util.List;

/** Authority with cases in memory: every limit, two hundred rounds. */
class InMemoryAuthorityTest extends AuthorityContract {
  private final InMemoryCases cases = new InMemoryCases();

  @Override
  protected Cases cases() {
    return cases;
  }

  @Override
  protected void opened(Case opened, List<Entry> entries) {
    cases.open(opened, entries);
  }

  @Override
  protected int rounds() {
    return 200;
  }
}
