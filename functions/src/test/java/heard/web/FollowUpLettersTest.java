package heard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.correspondence.Links;
import heard.correspondence.Signatures;
import heard.customer.Brand;
import heard.customer.Colour;
import heard.customer.Customer;
import heard.customer.Document;
import heard.customer.Language;
import heard.customer.Market;
import heard.dispatch.Parcel;
import heard.dispatch.Unwritable;
import heard.followup.FollowUp;
import heard.followup.Occurrence;
import heard.followup.ScheduleDocument;
import heard.followup.Timing;
import heard.staff.Organisation;
import heard.time.PublicHolidays;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Follow-ups read as letters in every language, with much and with little known. */
final class FollowUpLettersTest {
  /** Those only follow-ups use. */
  static final List<String> LETTERS =
      List.of(
          "birthday",
          "birthday-belated",
          "check-in",
          "check-in-large",
          "getting-started",
          "what-happens-next",
          "earlier-than-promised",
          "delivery-moved",
          "delivery-late",
          "renewal",
          "season",
          "thank-you",
          "relationship");

  private static final Set<String> OWED =
      Set.of(
          "what-happens-next",
          "earlier-than-promised",
          "delivery-moved",
          "delivery-late",
          "renewal");

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final Links LINKS =
      new Links(
          "https://feedback.example.com",
          new Signatures(List.of("k".repeat(32).getBytes(StandardCharsets.UTF_8))));
  private static final Organisation NOWHERE =
      new Organisation(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  static Stream<Arguments> letters() {
    return Stream.concat(LETTERS.stream(), Stream.of("did-it-help"))
        .flatMap(name -> Stream.of(Language.values()).map(l -> Arguments.of(name, l)));
  }

  @ParameterizedTest
  @MethodSource("letters")
  void every_letter_is_written_in_every_language(String letter, Language language) {
    for (boolean known : new boolean[] {true, false}) {
      for (String channel : List.of("EMAIL", "SMS")) {
        var parcel = written(followUp(letter, channel, language, known));
        assertThat(parcel.text())
            .contains("https://feedback.example.com/")
            .doesNotContain("{", "}", "**", "](", "&#", "..", " .", " ,", "  ");
        assertThat(parcel.text().contains("/unsubscribe/")).isEqualTo(!OWED.contains(letter));
        if (channel.equals("SMS")) {
          // The links are ours and long: what a text says must leave room for them.
          assertThat(parcel.text().replaceAll("https://\\S+", "")).hasSizeLessThan(190);
        }
        if (channel.equals("EMAIL") && OWED.contains(letter)) {
          assertThat(parcel.headers()).doesNotContainKey("List-Unsubscribe");
        } else if (channel.equals("EMAIL")) {
          assertThat(parcel.subject()).isNotBlank();
          assertThat(parcel.headers())
              .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
          assertThat(parcel.headers().get("List-Unsubscribe"))
              .startsWith("<https://feedback.example.com/unsubscribe/")
              .endsWith(">");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_renewal_says_what_it_costs_as_people_write_it(Language language) {
    assertThat(mail("renewal", language).text())
        .contains(
            switch (language) {
              case EN -> "NOK\u00a01,299";
              case NB -> "1\u00a0299\u00a0kr";
              case SV, FI -> "1\u00a0299\u00a0NOK";
            });
  }

  @Test
  void an_unsubscribe_link_says_who_and_what_and_a_preferences_link_is_no_such() {
    var url = LINKS.unsubscribe("kari", heard.customer.Consent.Purpose.MARKETING, NOW);
    var token = url.substring(url.lastIndexOf('/') + 1);
    assertThat(LINKS.unsubscribing(token, NOW))
        .contains(new Links.Unsubscribing("kari", heard.customer.Consent.Purpose.MARKETING));
    assertThat(LINKS.unsubscribing(LINKS.preferencesToken("kari", NOW), NOW)).isEmpty();
  }

  @Test
  void a_letter_that_is_not_there_cannot_be_written() {
    var followUp = followUp("nothing-like-it", "EMAIL", Language.NB, true);
    assertThatThrownBy(() -> written(followUp)).isInstanceOf(Unwritable.class);
  }

  @Test
  void a_markets_brand_is_in_its_mails() {
    var brand =
        new Brand(
            "Blåbær",
            Optional.of("https://cdn.example.com/logo.png"),
            Colour.parse("#7a0019"),
            Optional.of("Kari"));
    var norway =
        new Market(
            "NO",
            "NOK",
            ZoneId.of("Europe/Oslo"),
            List.of(Language.NB),
            Optional.empty(),
            Optional.empty(),
            brand);
    var chain = new Organisation(Map.of("NO", norway), Map.of(), Map.of(), Map.of(), Map.of());
    var followUp = followUp("check-in", "EMAIL", Language.NB, true);
    var parcel =
        new FollowUpLetters(LINKS, "hello@example.com", (id, anew) -> Optional.empty())
            .write(followUp.dispatch(), followUp, chain, NOW);
    assertThat(parcel.from()).isEqualTo("Kari <hello@example.com>");
    assertThat(parcel.text()).contains("Blåbær");
    assertThat(parcel.html())
        .contains("src=\"https://cdn.example.com/logo.png\"", "alt=\"Blåbær\"", "#7a0019")
        .doesNotContain("#14594a");
  }

  /** With much known. */
  static Parcel mail(String letter, Language language) {
    return written(followUp(letter, "EMAIL", language, true));
  }

  private static Parcel written(FollowUp followUp) {
    return new FollowUpLetters(LINKS, "hello@example.com", (id, anew) -> Optional.empty())
        .write(followUp.dispatch(), followUp, NOWHERE, NOW);
  }

  private static FollowUp followUp(
      String letter, String channel, Language language, boolean known) {
    var schedule =
        ScheduleDocument.read(
            "schedule",
            1,
            Document.of(
                Map.of(
                    "name",
                    "Test",
                    "occasion",
                    OWED.contains(letter) ? "delivery-promised" : "purchase",
                    "offset",
                    "P7D",
                    "channel",
                    channel,
                    "letter",
                    letter)));
    var customer =
        new Customer(
            "kari",
            "Kari Nordmann",
            known ? Optional.of("Kari") : Optional.empty(),
            heard.customer.Mailbox.parse("kari@example.com"),
            Optional.of(new heard.customer.Phone("+4722334455")),
            Optional.empty(),
            "NO",
            language,
            ZoneId.of("Europe/Oslo"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            1);
    var occurrence =
        new Occurrence(
            "o-1",
            LocalDate.of(2026, 11, 14),
            Optional.empty(),
            Optional.of("o-1"),
            known
                ? Map.of(
                    "product",
                    "Kaffekvern K2",
                    "amount",
                    "1299.00",
                    "currency",
                    "NOK",
                    "order",
                    "10042",
                    "promisedBy",
                    "2026-11-24")
                : Map.of());
    var slot = new Timing(new PublicHolidays()).slot(schedule, occurrence, customer);
    return new FollowUp(schedule, customer, occurrence, slot);
  }
}
