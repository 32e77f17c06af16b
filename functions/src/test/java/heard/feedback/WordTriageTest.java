package heard.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a message is about, and whether somebody may be hurt, in four languages.
final class WordTriageTest {
  private final Triage triage = new WordTriage("oslo-storo"::equals);

  private Understanding complaint(String message) {
    return triage.read(Feedbacks.complaint(message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "My son was hurt when the shelf fell on him",
        "The charger caught FIRE in the night!",
        "There was smoke coming out of the toaster",
        "I burned my hand on the kettle",
        "The bottle exploded",
        "It contained nuts and I am allergic, I ended up in hospital",
        "Electric shocks from the lamp",
        "I slipped on the wet floor and broke my arm",
        "Laderen begynte å brenne",
        "Det kom mye røyk fra ovnen",
        "Datteren min ble skadet av en løs skrue",
        "Jeg skadet meg på en skarp kant",
        "Vi måtte på legevakten med barnet",
        "Pølsen inneholdt melk, sønnen min har allergi",
        "Fikk støt av lampen",
        "Jag skadade mig på en vass kant",
        "Det började brinna i laddaren",
        "Det kom rök från brödrosten",
        "Det blev en brand i köket",
        "Min son fick åka till akuten, han blödde",
        "Nötter i brödet trots allergi",
        "Lapsi loukkaantui kun hylly kaatui",
        "Laturi syttyi tuleen",
        "Leivänpaahtimesta tuli savua",
        "Poltin käteni vedenkeittimeen",
        "Jouduimme sairaalaan",
        "Sain sähköiskun lampusta",
        "Tuotteessa oli pähkinää, tyttärelläni on allergia",
      })
  void danger_jumps_the_queue(String message) {
    assertThat(complaint(message))
        .isEqualTo(
            new Understanding(Kind.COMPLAINT, Topic.SAFETY, Optional.empty(), Severity.URGENT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The brand new lamp does not work",
        "Your brand used to be good",
        "The burner tray does not fit",
        "My smoke detector from you is broken",
        "The fire extinguisher arrived late",
        "I wanted an allergy friendly pillow",
        "Thank you for your hospitality",
        "I bought nail polish and shoe polish",
        "The firewood basket is too small",
        "The smoked salmon was old",
        "You hurt my feelings",
        "Artichokes and chocolate were out of stock",
        "The poisson dish was cold",
        "Varen var skadet i transporten",
        "Skadet emballasje på pakken",
        "Skjermen røyk etter en uke",
        "SK Brann-drakten har feil størrelse",
        "Røykvarsleren piper hele tiden",
        "Røykelaksen var ikke fersk",
        "Brannslukkingsapparatet mangler pinne",
        "Dyna er ikke allergivennlig",
        "Jeg har giftet meg og byttet navn",
        "Dårlig kvalitet på buksa",
        "Melken skar seg i kaffen",
        "Varan var skadad när den kom",
        "Skadat paket, men innehållet var helt",
        "Brandvarnaren piper",
        "Brända mandlar var slut",
        "Kvävegödsel fanns inte",
        "Blodapelsinerna var sura",
        "En glass till barnen kostade 60 kronor",
        "Rökt lax var slut",
        "Palosaaren myymälä oli kiinni",
        "Palautan tuotteen, palaan asiaan",
        "Vertailin hintoja, vertaan muihin",
        "Savulohi oli vanhaa",
        "Palovaroitin ei toimi",
        "Paloiteltu ananas oli huonoa",
        "Olen loukkaantunut myyjän käytöksestä",
        "Tajuttoman hidas palvelu",
        "Sovellus kaatui kassalla",
        "Mitä sattui tilaukselleni?",
        "Lamppu paloi heti",
      })
  void ordinary_words_raise_no_alarm(String message) {
    assertThat(complaint(message).severity()).isEqualTo(Severity.NORMAL);
    assertThat(complaint(message).topic()).isNotEqualTo(Topic.SAFETY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I will talk to my lawyer and sue you",
        "The guard was racist",
        "I called the police",
        "Jeg går til advokat",
        "Dette er diskriminering, jeg går til politiet",
        "Jag polisanmäler er",
        "Det här är trakasserier",
        "Otan yhteyttä asianajajaan",
        "Minua syrjittiin",
      })
  void much_at_stake_is_high(String message) {
    assertThat(complaint(message).severity()).isEqualTo(Severity.HIGH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The suede shoes lost their colour",
        "The politics of your company",
        "Deres politikk om retur",
        "Hinnat ovat politiikkaa",
        "Musiikki häiritsi ostoksia",
        "The polished table has a scratch",
      })
  void what_only_looks_grave_is_not(String message) {
    assertThat(complaint(message).severity()).isEqualTo(Severity.NORMAL);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The lamp is broken after two days                        | FAULTY_PRODUCT",
        "My parcel never arrived                                  | DELIVERY",
        "You were late with the delivery                          | DELIVERY",
        "I want a refund, I returned the shoes                    | RETURN",
        "I was charged twice on the invoice                       | PRICE",
        "Your staff were rude                                     | STAFF",
        "The queue was long and the toilets dirty                 | SHOP",
        "I cannot log in on your website                          | WEBSITE",
        "Later on I bought the latest latex paint                 | OTHER",
        "I appreciate that, apparently an apple tastes good       | OTHER",
        "He has large shoes                                       | OTHER",
        "Lampen er ødelagt, jeg vil reklamere                     | FAULTY_PRODUCT",
        "Varen var skadet                                         | FAULTY_PRODUCT",
        "Pakken er forsinket                                      | DELIVERY",
        "Jeg lever godt på leverpostei                            | OTHER",
        "Jeg angrer på kjøpet og vil returnere skoene             | RETURN",
        "Dere har belastet meg feil pris                          | PRICE",
        "De ansatte var uhøflige                                  | STAFF",
        "Lang kø og skittent toalett i butikken                   | SHOP",
        "Jeg får ikke logget inn på nettsiden med passordet mitt  | WEBSITE",
        "Jeg la merke til en ting på lørdag                       | OTHER",
        "Reklamen deres er plagsom                                | OTHER",
        "Det är fel på lampan, den är trasig                      | FAULTY_PRODUCT",
        "Varan var skadad                                         | FAULTY_PRODUCT",
        "Leveransen är försenad                                   | DELIVERY",
        "Jag vill ångra köpet och få en återbetalning             | RETURN",
        "Fakturan är fel, jag har betalat                         | PRICE",
        "Expediten var otrevlig                                   | STAFF",
        "Jag väntade på en påse                                   | OTHER",
        "Lamppu on rikki, vika heti                               | FAULTY_PRODUCT",
        "Toimitus on myöhässä                                     | DELIVERY",
        "Haluan palauttaa kengät ja saada hyvityksen              | RETURN",
        "Palautetta perunoista ja vaihtoehdoista                  | OTHER",
        "Laskussa on väärä hinta                                  | PRICE",
        "Myyjä oli töykeä                                         | STAFF",
        "En pääse kirjautumaan verkkokauppaan                     | WEBSITE",
      })
  void topics_are_found_by_what_people_write(String message, Topic topic) {
    assertThat(complaint(message).topic()).isEqualTo(topic);
  }

  @Test
  void a_compliment_with_an_ambulance_in_it_is_not_urgent() {
    var read = triage.read(Feedbacks.compliment("You called the ambulance so quickly, thank you"));
    assertThat(read.severity()).isEqualTo(Severity.NORMAL);
    assertThat(read.kind()).isEqualTo(Kind.COMPLIMENT);
  }

  @Test
  void what_the_customer_chose_wins_but_danger_still_jumps() {
    var feedback =
        Feedbacks.of(
            "kind", "question",
            "message", "The lamp caught fire",
            "topic", "delivery",
            "place", "oslo-storo",
            "contact", "none");
    assertThat(triage.read(feedback))
        .isEqualTo(
            new Understanding(
                Kind.QUESTION, Topic.DELIVERY, Optional.of("oslo-storo"), Severity.URGENT));
  }

  @Test
  void danger_in_what_they_want_counts_and_words_do_not_join_across_fields() {
    var wanted = Feedbacks.of("message", "x", "wanted", "pay the hospital", "contact", "none");
    assertThat(triage.read(wanted).severity()).isEqualTo(Severity.URGENT);
    var apart = Feedbacks.of("message", "It got", "wanted", "hurt", "contact", "none");
    assertThat(triage.read(apart).severity()).isEqualTo(Severity.NORMAL);
  }

  @Test
  void a_place_or_topic_we_do_not_know_is_none() {
    var feedback =
        Feedbacks.of("message", "Hei", "place", "Mars", "topic", "Space", "contact", "none");
    assertThat(triage.read(feedback))
        .isEqualTo(new Understanding(Kind.UNSURE, Topic.OTHER, Optional.empty(), Severity.NORMAL));
  }

  @Test
  void the_longest_message_is_read_quickly() {
    assertThat(complaint("a ".repeat(5_000)).severity()).isEqualTo(Severity.NORMAL);
    assertThat(complaint("kom ".repeat(2_400) + "fire").severity()).isEqualTo(Severity.URGENT);
  }
}
