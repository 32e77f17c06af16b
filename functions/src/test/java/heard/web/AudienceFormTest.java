package heard.web;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Language;
import heard.staff.Organisation;
import heard.staff.Place;
import heard.time.OpeningHours;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whom a schedule is for, in marketing's words and in the API's. */
final class AudienceFormTest {
  private static final Organisation CHAIN =
      new Organisation(
          Map.of(),
          Map.of(
              "storo",
              new Place(
                  "storo",
                  "Oslo Storo",
                  "NO",
                  "",
                  new OpeningHours(ZoneOffset.UTC, "NO", Map.of(), Map.of()))),
          Map.of(),
          Map.of(),
          Map.of());

  private static final AudienceForm FINNISH = AudienceForm.of(Language.FI, CHAIN);

  @Test
  void names_are_read_and_codes_are_kept() {
    var audience =
        List.of(
            Map.of("field", "country", "in", List.of("NO", "SE")),
            Map.of("field", "language", "is", "nb"),
            Map.of("field", "place", "is", "storo"));
    var fields = FINNISH.fields(audience);
    assertThat(fields)
        .containsEntry("value0", "Norja, Ruotsi")
        .containsEntry("value1", "Norsk")
        .containsEntry("value2", "Oslo Storo");
    assertThat(FINNISH.audience(fields))
        .extracting(condition -> condition.get("in"))
        .containsExactly(List.of("NO", "SE"), List.of("nb"), List.of("storo"));
  }

  @Test
  void a_name_is_understood_in_each_of_our_languages() {
    for (String norway : List.of("Norway", "norge", "Norja", "no")) {
      assertThat(one("country", norway)).containsEntry("in", List.of("NO"));
    }
    for (String finnish : List.of("suomi", "Finnish", "finska", "finsk", "fi")) {
      assertThat(one("language", finnish)).containsEntry("in", List.of("fi"));
    }
    assertThat(one("country", "Narnia")).containsEntry("in", List.of("Narnia"));
  }

  @Test
  void nothing_of_it_is_lost_by_being_shown() {
    List<Map<String, Object>> audience =
        List.of(
            Map.of("field", "amount", "atLeast", "500", "atMost", "900"),
            Map.of("field", "product", "is", "Sofa, blue"),
            Map.of("field", "tag", "is", "gold"),
            Map.of("field", "purchases", "atLeast", "2"));
    var fields = FINNISH.fields(audience);
    assertThat(AudienceForm.rows(fields)).isEqualTo(5);
    assertThat(FINNISH.audience(fields))
        .containsExactly(
            Map.of("field", "amount", "atLeast", "500"),
            Map.of("field", "amount", "atMost", "900"),
            Map.of("field", "product", "in", List.of("Sofa, blue")),
            Map.of("field", "tag", "in", List.of("gold")),
            Map.of("field", "purchases", "atLeast", "2"));
  }

  @Test
  void a_condition_without_a_value_is_asked_about_and_not_left_out() {
    assertThat(one("product", "")).containsEntry("in", List.of());
    var second = Map.of("field0", "", "field1", "product", "value1", "");
    assertThat(AudienceForm.row(0, second)).isEqualTo(1);
  }

  private static Map<String, Object> one(String field, String value) {
    return FINNISH.audience(Map.of("field0", field, "how0", "is", "value0", value)).getFirst();
  }
}
