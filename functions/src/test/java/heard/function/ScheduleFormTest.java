package heard.function;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Document;
import heard.customer.Language;
import heard.customer.Problem;
import heard.followup.Schedule;
import heard.followup.ScheduleDocument;
import heard.staff.Organisation;
import heard.web.AudienceForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a schedule's editor shows, and what it sends back. */
final class ScheduleFormTest {
  private static final AudienceForm AUDIENCE =
      AudienceForm.of(
          Language.NB, new Organisation(Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));

  @ParameterizedTest
  @CsvSource({"PT30M,P5D", "PT90M,P1M", "PT11H,P2W", "P2D,P0D"})
  void what_is_sent_back_unchanged_changes_nothing(String goodUntil, String belatedFor) {
    Schedule stands = schedule(Map.of("goodUntil", goodUntil, "belatedFor", belatedFor));
    var sent = ScheduleForm.of(stands, AUDIENCE).document(Optional.of(stands));
    assertThat(ScheduleDocument.read("x", 1, Document.of(sent))).isEqualTo(stands);
  }

  @Test
  void what_is_emptied_is_as_usual_again() {
    Schedule stands = schedule(Map.of("goodUntil", "PT90M"));
    var form = ScheduleForm.of(stands, AUDIENCE);
    var fields = new HashMap<>(form.fields());
    fields.put("goodUntil", "");
    assertThat(new ScheduleForm(fields, AUDIENCE).document(Optional.of(stands)))
        .doesNotContainKey("goodUntil");
  }

  @Test
  void a_rank_of_its_own_stays_and_the_usual_one_follows_the_occasion() {
    Schedule own = schedule(Map.of("priority", 15));
    var kept = ScheduleForm.of(own, AUDIENCE);
    assertThat(kept.fields()).containsEntry("priority", "15");
    assertThat(kept.document(Optional.of(own))).containsEntry("priority", "15");
    Schedule usual = schedule(Map.of());
    var fields = new HashMap<>(ScheduleForm.of(usual, AUDIENCE).fields());
    fields.put("occasion", "purchase");
    var document = new ScheduleForm(fields, AUDIENCE).document(Optional.of(usual));
    assertThat(ScheduleDocument.read("x", 1, Document.of(document)).priority()).isEqualTo(60);
  }

  @Test
  void a_date_of_ones_own_is_a_day_and_a_month() {
    Schedule stands = schedule(Map.of("occasion", "season", "season", "--10-05"));
    var form = ScheduleForm.of(stands, AUDIENCE);
    assertThat(form.fields())
        .containsEntry("season", "own")
        .containsEntry("ownDay", "5")
        .containsEntry("ownMonth", "10");
    assertThat(form.document(Optional.of(stands))).containsEntry("season", "--10-05");
    var fields = new HashMap<>(form.fields());
    fields.put("ownDay", "31.");
    fields.put("ownMonth", "4");
    var read = Document.of(new ScheduleForm(fields, AUDIENCE).document(Optional.of(stands)));
    ScheduleDocument.read("x", 1, read);
    assertThat(read.problems()).extracting(Problem::field).contains("season");
  }

  @Test
  void the_countries_it_is_for_are_those_of_its_audience() {
    var fields = Map.of("field0", "country", "how0", "is", "value0", "Norge, Sverige");
    assertThat(new ScheduleForm(fields, AUDIENCE).countries())
        .containsExactlyInAnyOrder("NO", "SE");
    assertThat(new ScheduleForm(Map.of(), AUDIENCE).countries()).isEmpty();
  }

  @Test
  void so_many_days_are_before_or_after() {
    var week = Map.of("when", "on", "count", "7", "unit", "D");
    assertThat(new ScheduleForm(week, AUDIENCE).problems())
        .containsExactly(new Problem("when", Problem.Code.BEFORE_OR_AFTER));
    var none = Map.of("when", "on", "count", "0", "unit", "D");
    assertThat(new ScheduleForm(none, AUDIENCE).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Påske i butikken,paske-i-butikken",
    "  Æ ø å Ä Ö é  ,ae-o-a-a-o-e",
    "50 % – nå!,50-na",
    "Пасха,''",
    "En svært lang tittel som ingen kommer til å lese ferdig,en-svaert-lang-tittel-som-ingen-komm"
  })
  void a_name_becomes_an_address(String name, String slug) {
    assertThat(Slug.of(name)).isEqualTo(slug);
  }

  private static Schedule schedule(Map<String, Object> more) {
    var fields = new HashMap<String, Object>(more);
    fields.put("name", "Birthdays");
    fields.putIfAbsent("occasion", "birthday");
    fields.put("offset", "P0D");
    fields.put("letter", "birthday");
    return ScheduleDocument.read("x", 1, Document.of(fields));
  }
}
