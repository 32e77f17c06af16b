package heard.triage;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Language;
import heard.feedback.Findings;
import heard.feedback.Findings.Part;
import heard.feedback.Guess;
import heard.feedback.Guess.Field;
import heard.feedback.Kind;
import heard.feedback.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What free text is taken to say, and how often that is right.
final class FreeTextTest {
  private static final Measured ALL = new Measured(Labelled.all());

  @Test
  void four_hundred_labelled_texts_half_of_them_held_back() {
    assertThat(ALL.texts()).hasSizeGreaterThanOrEqualTo(400);
    for (Language language : Language.values()) {
      assertThat(ALL.only(t -> t.language() == language).texts()).hasSize(100);
    }
    assertThat(ALL.only(Labelled::held).texts()).hasSize(ALL.texts().size() / 2);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"COMPLAINT", "COMPLIMENT", "QUESTION"})
  void is_mostly_right_about_texts_it_was_not_made_by(Kind kind) {
    Measured held = ALL.only(Labelled::held);
    var score = held.of(kind);
    assertThat(score.precision()).as(held.mistakes()).isGreaterThanOrEqualTo(0.85);
    assertThat(score.recall()).as(held.mistakes()).isGreaterThanOrEqualTo(0.75);
  }

  @Test
  void the_table_in_the_docs_is_the_measured_one() throws IOException {
    Path docs = Path.of(System.getProperty("heard.project", "."), "docs", "triage.md");
    assertThat(Files.readString(docs)).contains(Measured.table());
  }

  @Test
  void tells_the_language() {
    assertThat(ALL.language()).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void several_things_in_one_message_are_told_apart_and_no_word_is_lost() {
    Findings found =
        find(
            "The delivery was late and the box was damaged. But Ola who came with the new one was"
                + " fantastic!");
    assertThat(found.parts())
        .extracting(Part::kind)
        .containsExactly(Kind.COMPLAINT, Kind.COMPLIMENT);
    assertThat(found.parts().get(1).text()).contains("Ola");
    assertThat(found.understood().kind()).isEqualTo(Kind.COMPLAINT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The kettle leaks, it is broken.|faulty-goods",
        "Jeg vil reklamere på lampen, den virker ikke.|faulty-goods",
        "Jag vill ångra mitt köp och returnera jackan, jag är missnöjd.|withdrawal",
        "Kassan myyjä oli todella töykeä.|dissatisfaction",
        "Har dere åpent på søndag?|question",
        "Tack för fantastisk hjälp!|praise"
      })
  void tells_the_flows_of_the_north(String text, String flow) {
    assertThat(guess(find(text), Field.FLOW)).contains(flow);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "My order number 448120 is late, I need it by Friday.|ORDER_NUMBER|448120",
        "My order number 448120 is late, I need it by Friday.|NEEDED_BY|by Friday",
        "Jeg må ha den innen 24. desember.|NEEDED_BY|innen 24. desember",
        "Jag behöver den senast fredag.|NEEDED_BY|senast fredag",
        "Tarvitsen sen perjantaihin mennessä.|NEEDED_BY|perjantaihin mennessä",
        "Lampen jeg kjøpte i går er ødelagt.|HAPPENED_ON|i går",
        "Jag köpte den 21.11.2026 och den är trasig.|HAPPENED_ON|21.11.2026",
        "Vedenkeitin vuotaa.|PRODUCT|Vedenkeitin",
        "The coffee machines leak.|PRODUCT|coffee machines",
        "Tilausnumero on A-55120.|ORDER_NUMBER|A-55120"
      })
  void finds_what_else_is_said(String text, Field field, String value) {
    assertThat(guess(find(text), field)).contains(value);
  }

  @Test
  void a_telephone_number_is_no_order_number() {
    assertThat(guess(find("Call me, my number is tlf 90012345."), Field.ORDER_NUMBER)).isEmpty();
  }

  @Test
  void what_somebody_chose_themselves_stays() {
    assertThat(find("The parcel is late, where is the tracking?").understood().topic())
        .isEqualTo(Topic.DELIVERY);
  }

  @Test
  void what_says_nothing_is_left_to_a_person() {
    assertThat(find("Hello").understood().kind()).isEqualTo(Kind.UNSURE);
    assertThat(find("—").understood().kind()).isEqualTo(Kind.UNSURE);
    assertThat(find("12345").understood().kind()).isEqualTo(Kind.UNSURE);
  }

  @Test
  void guesses_are_read_back_as_they_were_written() {
    var guesses = find("The lamp broke yesterday, order 448120.").guesses();
    var again = Guess.read(Guess.write(guesses));
    assertThat(again)
        .extracting(Guess::field)
        .isEqualTo(guesses.stream().map(Guess::field).toList());
    assertThat(again)
        .extracting(Guess::value)
        .isEqualTo(guesses.stream().map(Guess::value).toList());
  }

  private static Findings find(String text) {
    return Texts.TRIAGE.find(Texts.mail(text));
  }

  private static Optional<String> guess(Findings findings, Field field) {
    return findings.guesses().stream()
        .filter(g -> g.field() == field)
        .map(Guess::value)
        .findFirst();
  }
}
