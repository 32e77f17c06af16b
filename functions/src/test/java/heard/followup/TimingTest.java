package heard.followup;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Customer;
import heard.customer.Document;
import heard.customer.Occasion;
import heard.time.PublicHolidays;
import heard.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From a schedule and an occasion to the exact moment.
final class TimingTest {
  private static final Timing TIMING = new Timing(new PublicHolidays());

  @ParameterizedTest(name = "{0} from {1} in {2} is {3}")
  @CsvSource({
    "P7D,  2026-11-21, NO, 2026-11-28",
    "-P2D, 2026-11-21, NO, 2026-11-19",
    "P0D,  2026-11-21, NO, 2026-11-21",
    "P2W,  2026-11-21, NO, 2026-12-05",
    "P1M,  2027-01-31, NO, 2027-02-28",
    "-P1Y, 2028-02-29, NO, 2027-02-28",
    "P3B,  2026-11-20, NO, 2026-11-25",
    "P1B,  2026-12-23, NO, 2026-12-28",
    "P1B,  2026-06-18, SE, 2026-06-22",
    "P1B,  2026-06-18, NO, 2026-06-19",
    "-P2B, 2026-11-23, FI, 2026-11-19",
  })
  void an_offset_counts_in_days_or_in_working_days_of_the_country(
      String offset, LocalDate from, String country, LocalDate to) {
    var read = Offset.parse(offset).orElseThrow();
    assertThat(read.from(from, new WorkingDays(new PublicHolidays(), country))).isEqualTo(to);
    assertThat(read.earliest(from)).isBeforeOrEqualTo(to);
    assertThat(read.latest(from)).isAfterOrEqualTo(to);
    assertThat(read.lastDayReaching(read.earliest(from))).isAfterOrEqualTo(from);
  }

  @ParameterizedTest
  @CsvSource({"7D", "P7", "P-7D", "P7X", "PT7H", "P20Y", "p7d", "''"})
  void what_is_no_offset_is_none(String text) {
    assertThat(Offset.parse(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0} in {2} {1} is {3}")
  @CsvSource({
    "christmas,   2026, NO, 2026-12-24",
    "easter,      2027, SE, 2027-03-28",
    "easter,      2038, SE, 2038-04-25",
    "midsummer,   2026, SE, 2026-06-19",
    "midsummer,   2026, FI, 2026-06-20",
    "mothers-day, 2027, NO, 2027-02-14",
    "mothers-day, 2027, SE, 2027-05-30",
    "mothers-day, 2027, FI, 2027-05-09",
    "--10-15,     2027, NO, 2027-10-15",
  })
  void a_season_has_its_day_in_each_country(
      String season, int year, String country, LocalDate day) {
    assertThat(Season.parse(season).orElseThrow().in(year, country)).isEqualTo(day);
  }

  @ParameterizedTest(name = "{0}: {2} in {1} moves to {3}")
  @CsvSource({
    "21:00-08:00, Europe/Oslo,      2026-11-21T22:30:00Z, 2026-11-22T07:00:00Z",
    "21:00-08:00, Europe/Oslo,      2026-11-21T05:00:00Z, 2026-11-21T07:00:00Z",
    "21:00-08:00, Europe/Oslo,      2026-11-21T12:00:00Z, 2026-11-21T12:00:00Z",
    // The clocks go back at three: quiet until eight is an hour longer.
    "21:00-08:00, Europe/Oslo,      2026-10-24T20:00:00Z, 2026-10-25T07:00:00Z",
    // They go forward at two: the end of a quiet until half past two is skipped to half past three.
    "21:00-02:30, Europe/Oslo,      2027-03-27T22:00:00Z, 2027-03-28T01:30:00Z",
    "12:00-14:00, Europe/Oslo,      2026-11-21T11:30:00Z, 2026-11-21T13:00:00Z",
    "21:00-08:00, Pacific/Kiritimati, 2026-11-20T12:00:00Z, 2026-11-20T18:00:00Z",
  })
  void quiet_hours_end_by_the_clock_there(String hours, ZoneId zone, Instant at, Instant over) {
    assertThat(QuietHours.parse(hours).orElseThrow().over(at, zone)).isEqualTo(over);
  }

  @Test
  void a_day_left_out_gets_one_card_on_the_next() {
    var kari = World.customer("kari", "--12-30", "Pacific/Apia");
    var slot = slot(World.birthdays(), kari, LocalDate.of(2011, 12, 30));
    assertThat(slot.at()).isEqualTo(Instant.parse("2011-12-30T19:00:00Z"));
  }

  @Test
  void a_text_waits_from_sunday_to_monday_and_a_call_for_a_working_day() {
    var kari = World.customer("kari", "--11-22", "Europe/Oslo");
    var sunday = LocalDate.of(2026, 11, 22);
    assertThat(slot(World.birthdays("channel", "SMS"), kari, sunday).at())
        .isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
    assertThat(slot(World.birthdays("channel", "CALL"), kari, LocalDate.of(2026, 12, 24)).at())
        .isEqualTo(Instant.parse("2026-12-28T09:00:00Z"));
  }

  @Test
  void what_has_just_happened_is_written_of_at_once_and_not_the_day_before() {
    var kari = World.customer("kari", "--11-22", "Europe/Oslo");
    var moved = Instant.parse("2026-11-23T13:30:00Z");
    var document =
        Map.<String, Object>of(
            "name", "Moved",
            "occasion", "delivery-moved",
            "offset", "P0D",
            "channel", "EMAIL",
            "letter", "delivery-moved");
    var schedule = ScheduleDocument.read("moved", 1, Document.of(document));
    var occasion =
        new Occasion(
            "o-1",
            "kari",
            Occasion.Kind.DELIVERY_MOVED,
            new Occasion.At(moved),
            Map.of("promisedBy", "2026-11-30"),
            Optional.empty(),
            1);
    var occurrence = Occurrence.of(occasion, schedule, kari);
    assertThat(TIMING.slot(schedule, occurrence, kari).at()).isEqualTo(moved);
    assertThat(occurrence.name()).isEqualTo("o-1");
    var again =
        new Occasion(
            "o-1",
            "kari",
            Occasion.Kind.DELIVERY_MOVED,
            new Occasion.At(moved),
            Map.of("promisedBy", "2026-12-03"),
            Optional.empty(),
            1);
    assertThat(Occurrence.of(again.instead(occasion), schedule, kari).name()).isEqualTo("o-1.2");
  }

  @Test
  void a_schedule_without_details_is_as_usual_where_we_are_at_home() {
    var d = Document.of(World.birthdays());
    var schedule = ScheduleDocument.read("birthday", 1, d);
    assertThat(d.problems()).isEmpty();
    assertThat(ScheduleDocument.write(schedule))
        .containsEntry("at", "09:00")
        .containsEntry("goodUntil", "PT11H")
        .containsEntry("late", "BELATED")
        .containsEntry("belatedFor", "P5D")
        .containsEntry("leapDay", "FEB28")
        .containsEntry("purpose", "marketing")
        .containsEntry("capDays", 1);
    assertThat(schedule.quiet()).isEqualTo(new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)));
    var again = Document.of(ScheduleDocument.write(schedule));
    assertThat(ScheduleDocument.read("birthday", 1, again)).isEqualTo(schedule);
  }

  @Test
  void what_is_wrong_with_a_schedule_is_told_by_field() {
    var d =
        Document.of(
            Map.<String, Object>of(
                "name", "",
                "occasion", "season",
                "offset", "a week",
                "channel", "TOPIC",
                "letter", "Årskort",
                "goodUntil", "PT0S",
                "capDays", 1000,
                "audience", java.util.List.of(Map.of("field", "language", "atLeast", "5"))));
    ScheduleDocument.read("Big Sale", 1, d);
    assertThat(d.problems().stream().map(heard.customer.Problem::field))
        .contains(
            "id",
            "name",
            "season",
            "offset",
            "channel",
            "letter",
            "goodUntil",
            "capDays",
            "audience[0].atLeast");
  }

  private static Slot slot(Map<String, Object> document, Customer customer, LocalDate day) {
    var schedule = ScheduleDocument.read("birthday", 1, Document.of(document));
    return TIMING.slot(schedule, Occurrence.yearly(day), customer);
  }
}
