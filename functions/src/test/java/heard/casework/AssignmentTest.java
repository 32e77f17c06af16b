package heard.casework;

import static heard.staff.Chain.HELSINKI;
import static heard.staff.Chain.OSLO;
import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Language;
import heard.staff.Chain;
import heard.staff.Colleague;
import heard.time.PublicHolidays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Who gets a case.
final class AssignmentTest {
  private static final Colleague ANE = Chain.colleague("ane", "oslo", OSLO, "NO");
  private static final Colleague BO = Chain.colleague("bo", "oslo", OSLO, "NO");
  private static final Colleague DENIZ = Chain.colleague("deniz", "helsinki", HELSINKI, "FI");

  private final Assignment assignment = new Assignment(new PublicHolidays());

  private static Instant oslo(String local) {
    return LocalDateTime.parse(local).atZone(OSLO).toInstant();
  }

  private String chosen(Instant now, Map<String, Integer> load, Colleague... team) {
    return assignment
        .choose(
            List.of(team), Language.EN, now, c -> Objects.requireNonNullElse(load.get(c.id()), 0))
        .map(Colleague::id)
        .orElse("nobody");
  }

  @Test
  void somebody_at_work_now_goes_before_somebody_with_less_to_do() {
    var fourInOslo = oslo("2026-11-24T07:30");
    assertThat(chosen(fourInOslo, Map.of("deniz", 50), ANE, DENIZ)).isEqualTo("deniz");
  }

  @Test
  void of_those_at_work_the_least_loaded_has_it() {
    var noon = oslo("2026-11-24T12:00");
    assertThat(chosen(noon, Map.of("ane", 3, "bo", 2, "deniz", 4), ANE, BO, DENIZ)).isEqualTo("bo");
  }

  @Test
  void of_equals_it_is_always_the_same() {
    var noon = oslo("2026-11-24T12:00");
    assertThat(chosen(noon, Map.of(), BO, ANE)).isEqualTo("ane");
    assertThat(chosen(noon, Map.of(), ANE, BO)).isEqualTo("ane");
  }

  @Test
  void somebody_who_reads_the_language_goes_first_if_they_are_back_within_days() {
    var english = reading(Chain.colleague("zoe", "oslo", OSLO, "NO"), Language.EN);
    var friday = oslo("2026-11-20T12:00");
    assertThat(chosen(friday, Map.of("zoe", 9), ANE, english)).isEqualTo("zoe");
    var away = leave(english, "2026-11-20", "2026-11-27");
    assertThat(chosen(friday, Map.of(), ANE, away)).isEqualTo("ane");
  }

  private static Colleague reading(Colleague c, Language language) {
    return with(c, List.of(language), List.of());
  }

  private static Colleague leave(Colleague c, String from, String to) {
    return with(
        c, c.languages(), List.of(new Colleague.Leave(LocalDate.parse(from), LocalDate.parse(to))));
  }

  private static Colleague with(
      Colleague c, List<Language> languages, List<Colleague.Leave> leave) {
    return new Colleague(
        c.id(),
        c.name(),
        c.givenName(),
        c.role(),
        c.place(),
        c.teams(),
        c.email(),
        c.phone(),
        languages,
        c.hours(),
        leave,
        c.active());
  }

  @Test
  void at_night_it_waits_for_whoever_is_back_first() {
    assertThat(chosen(oslo("2026-11-24T22:00"), Map.of("deniz", 9), ANE, BO, DENIZ))
        .isEqualTo("deniz");
    assertThat(chosen(oslo("2026-12-04T22:00"), Map.of(), ANE, DENIZ)).isEqualTo("deniz");
  }

  @Test
  void a_holiday_in_one_country_leaves_it_to_the_other() {
    assertThat(chosen(oslo("2026-05-25T10:00"), Map.of(), ANE, DENIZ)).isEqualTo("deniz");
    assertThat(chosen(oslo("2027-06-25T10:00"), Map.of(), ANE, DENIZ)).isEqualTo("ane");
  }

  @Test
  void a_team_without_anybody_leaves_it_unclaimed() {
    assertThat(chosen(oslo("2026-11-24T12:00"), Map.of())).isEqualTo("nobody");
  }
}
