package heard.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

final class InMemoryCasesTest extends CasesContract {
  private final InMemoryCases cases = new InMemoryCases();

  @Override
  protected Cases cases() {
    return cases;
  }

  @Override
  protected void opened(Case opened, List<Entry> entries) {
    assertThat(cases.open(opened, entries)).isTrue();
  }
}
