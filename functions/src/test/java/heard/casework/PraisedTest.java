package heard.casework;

import static org.assertj.core.api.Assertions.assertThat;

import heard.staff.Chain;
import heard.staff.Colleague;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a customer means is told only beyond doubt. */
class PraisedTest {
  private static final List<Colleague> TEAM =
      List.of(
          named("i1", "Ingrid Berg", "Ingrid"),
          named("t1", "Tom Dahl", "Tom"),
          named("t2", "Tom Eide", "Tom"),
          named("a1", "Anne Marie Ås", "Anne Marie"),
          named("o1", "Åsa Öst", "Åsa"));

  private static Colleague named(String id, String name, String given) {
    Colleague c = Chain.colleague(id, "oslo", Chain.OSLO, "NO");
    return new Colleague(
        id,
        name,
        given,
        c.role(),
        c.place(),
        c.teams(),
        c.email(),
        c.phone(),
        c.languages(),
        c.hours(),
        c.leave(),
        true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ingrid | i1 | false",
        "ingrid i skoavdelingen | i1 | false",
        "Tom |  | true",
        "Tom Dahl | t1 | false",
        "Tom Dahl og Ingrid | t1 i1 | false",
        "Ingrid og Tom | i1 | true",
        "anne marie, åsa! | a1 o1 | false",
        "Anne |  | true",
        "Ingridille |  | true",
        "Tommy |  | true",
        "han i kassen |  | true",
        "'' |  | true",
      })
  void names_that_can_only_be_one_person(String typed, String ids, boolean doubtful) {
    var praised = Praised.in(typed, TEAM);
    assertThat(praised.colleagues().stream().map(Colleague::id))
        .containsExactlyInAnyOrderElementsOf(
            ids == null ? List.of() : Arrays.asList(ids.split(" ")));
    assertThat(praised.doubtful()).isEqualTo(doubtful);
  }
}
