package heard.reaction;

import static heard.staff.Chain.HELSINKI;
import static heard.staff.Chain.OSLO;
import static heard.staff.Chain.STOCKHOLM;
import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Party;
import heard.customer.InMemoryCustomers;
import heard.customer.Phone;
import heard.feedback.Feedback.Contact;
import heard.feedback.Feedbacks;
import heard.staff.Chain;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is writing, how they are reached, and by whose calendar they count.
final class PartiesTest {
  private final InMemoryCustomers customers = new InMemoryCustomers();
  private final Parties parties = new Parties(customers, Chain.organisation());

  private Party of(String... fields) {
    return parties.of(Feedbacks.of(fields), "H-7K2M-PQ34");
  }

  @Test
  void a_customer_we_know_counts_by_their_own_country_and_clock() {
    customers.with("c-1", "kari@example.com", "", "SE", "Europe/Stockholm");
    var party = of("message", "Hei", "email", "KARI@example.com", "place", "oslo");
    assertThat(party.id()).isEqualTo("c-1");
    assertThat(party.known()).isTrue();
    assertThat(party.country()).isEqualTo("SE");
    assertThat(party.zone()).isEqualTo(STOCKHOLM);
  }

  @Test
  void a_number_names_a_customer_too() {
    customers.with("c-1", "kari@example.com", "+4740012345", "NO", "Europe/Oslo");
    assertThat(of("message", "Hei", "phone", "400 12 345").id()).isEqualTo("c-1");
  }

  @Test
  void a_mailbox_that_a_family_shares_names_nobody() {
    customers
        .with("c-1", "home@example.com", "", "NO", "Europe/Oslo")
        .with("c-2", "home@example.com", "", "NO", "Europe/Oslo");
    var party = of("message", "Hei", "email", "home@example.com");
    assertThat(party.known()).isFalse();
    assertThat(party.id()).isEqualTo(Party.stranger("home@example.com"));
  }

  @Test
  void a_stranger_is_the_same_one_by_the_same_road() {
    var first = of("message", "Hei", "email", "Ola@example.com");
    var again = of("message", "Takk", "email", "ola@EXAMPLE.com");
    var other = of("message", "Hei", "email", "olga@example.com");
    assertThat(first.id()).isEqualTo(again.id()).isNotEqualTo(other.id());
    assertThat(of("message", "Hei", "phone", "40012345").id())
        .isEqualTo(of("message", "Hei", "phone", "+47 400 12 345").id());
  }

  @Test
  void somebody_who_wants_to_stay_unknown_is_not_looked_for() {
    customers.with("c-1", "kari@example.com", "+4740012345", "NO", "Europe/Oslo");
    var party =
        of("message", "Hei", "email", "kari@example.com", "phone", "40012345", "contact", "none");
    assertThat(party.known()).isFalse();
    assertThat(party.id()).isEqualTo(Party.stranger("H-7K2M-PQ34"));
    assertThat(party.email()).isEmpty();
    assertThat(party.phone()).isEmpty();
    assertThat(party.contact()).isEqualTo(Contact.NONE);
  }

  @ParameterizedTest(name = "{0}, phone {1}, place {2}: {3} in {4}")
  @CsvSource({
    "nb, '',              '',        NO, Europe/Oslo",
    "en, '',              '',        NO, Europe/Oslo",
    "sv, '',              '',        SE, Europe/Stockholm",
    "fi, '',              '',        FI, Europe/Helsinki",
    "sv, '',              helsinki,  FI, Europe/Helsinki",
    "sv, '',              mars,      SE, Europe/Stockholm",
    "en, +46 70 123 4567, '',        SE, Europe/Stockholm",
    "sv, +358 40 1234567, '',        FI, Europe/Helsinki",
    "sv, +358 40 1234567, oslo,      NO, Europe/Oslo",
    "en, +1 202 555 0123, '',        NO, Europe/Oslo",
    "fi, 040 1234567,     '',        FI, Europe/Helsinki",
  })
  void the_country_is_the_shops_else_the_numbers_else_the_languages(
      String language, String phone, String place, String country, ZoneId zone) {
    var party =
        of(
            "message",
            "x",
            "email",
            "k@example.com",
            "language",
            language,
            "phone",
            phone,
            "place",
            place);
    assertThat(party.country()).isEqualTo(country);
    assertThat(party.zone()).isEqualTo(zone);
  }

  @Test
  void a_number_is_read_by_the_country_of_the_shop() {
    assertThat(of("message", "x", "phone", "070-123 45 67", "place", "stockholm").phone())
        .contains(new Phone("+46701234567"));
  }

  @Test
  void whoever_cannot_be_called_is_written_to_and_else_nothing() {
    assertThat(
            of("message", "x", "contact", "phone", "phone", "1234567", "email", "k@example.com")
                .contact())
        .isEqualTo(Contact.EMAIL);
    assertThat(of("message", "x", "contact", "phone", "phone", "1234567").contact())
        .isEqualTo(Contact.NONE);
  }

  @Test
  void the_zones_are_those_of_the_markets() {
    assertThat(of("message", "x", "contact", "none").zone()).isEqualTo(OSLO);
    assertThat(of("message", "x", "contact", "none", "language", "fi").zone()).isEqualTo(HELSINKI);
  }
}
