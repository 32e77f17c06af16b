package heard.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What another system tells of a customer does not unsay what they told us themselves. */
final class ToldTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Consent YES = marketing(true, "2025-01-01T09:00:00Z", "web");
  private static final Consent OWN_NO =
      marketing(false, "2026-11-20T09:00:00Z", Consent.UNSUBSCRIBE);

  @Test
  void their_own_no_outlives_the_list_of_yesterday() {
    Customer known = with(told(YES), YES, OWN_NO);
    assertThat(told(YES).over(known).consents()).containsExactly(YES, OWN_NO);
    assertThat(told().over(known).consents()).containsExactly(OWN_NO);
  }

  @Test
  void a_yes_without_a_date_is_older_than_their_own_no() {
    var undated = marketing(true, NOW.toString(), Consent.UNDATED);
    assertThat(told(undated).over(with(told(YES), OWN_NO)).consents())
        .extracting(Consent::at)
        .containsExactly(OWN_NO.at().minusSeconds(1), OWN_NO.at());
    assertThat(told(undated).over(with(told(YES), YES)).consents()).containsExactly(undated);
  }

  @Test
  void what_they_decline_stays_unless_it_is_spoken_of() {
    var told = told(YES);
    var known = told.customer().preferring(Language.NB, List.of(), java.util.Set.of("birthday"));
    assertThat(told.over(known).declined()).containsExactly("birthday");
    assertThat(read(Map.of("declined", List.of())).over(known).declined()).isEmpty();
  }

  @Test
  void the_language_they_chose_outlives_every_list() {
    var told = read(Map.of("language", "sv"));
    Customer chose = with(told(YES)).preferring(Language.FI, List.of(), java.util.Set.of());
    Customer after = told.over(chose);
    assertThat(after.language()).isEqualTo(Language.FI);
    assertThat(told(YES).over(after).language()).isEqualTo(Language.FI);
    assertThat(told.over(with(told(YES))).language()).isEqualTo(Language.SV);
  }

  @Test
  void nobody_has_said_yes_tomorrow_nor_fills_a_book_with_a_name() {
    assertThat(
            problems(
                Map.of("consents", List.of(fields(marketing(true, "2062-01-01T00:00:00Z", "x"))))))
        .containsExactly(new Problem("consents[0].at", Problem.Code.NOT_PLAUSIBLE));
    assertThat(problems(Map.of("givenName", "x".repeat(101))))
        .containsExactly(new Problem("givenName", Problem.Code.TOO_LONG));
    assertThat(problems(Map.of("tags", List.of("x".repeat(65)))))
        .containsExactly(new Problem("tags", Problem.Code.TOO_LONG));
  }

  private static Customer with(Told told, Consent... consents) {
    return told.customer().preferring(Language.NB, List.of(consents), java.util.Set.of());
  }

  private static Told told(Consent... consents) {
    var all = new ArrayList<Map<String, Object>>();
    for (Consent consent : consents) {
      all.add(fields(consent));
    }
    return read(Map.of("consents", all));
  }

  private static List<Problem> problems(Map<String, Object> more) {
    var document = document(more);
    CustomerDocument.told("c-1", document, NOW);
    return document.problems();
  }

  private static Told read(Map<String, Object> more) {
    return CustomerDocument.told("c-1", document(more), NOW);
  }

  private static Document document(Map<String, Object> more) {
    var fields = new HashMap<String, Object>(more);
    fields.put("name", "Kari Nordmann");
    fields.put("country", "NO");
    fields.putIfAbsent("language", "nb");
    return Document.of(fields);
  }

  private static Map<String, Object> fields(Consent consent) {
    return Map.of(
        "purpose", "marketing",
        "basis", "consent",
        "granted", consent.granted(),
        "at", consent.at().toString(),
        "source", consent.source());
  }

  private static Consent marketing(boolean granted, String at, String source) {
    return new Consent(
        Consent.Purpose.MARKETING,
        java.util.Optional.empty(),
        Consent.Basis.CONSENT,
        granted,
        Instant.parse(at),
        source);
  }
}
