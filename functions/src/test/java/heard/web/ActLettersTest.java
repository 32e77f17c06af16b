package heard.web;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Case;
import heard.casework.Entry;
import heard.casework.Remedy;
import heard.correspondence.Links;
import heard.correspondence.MailMarks;
import heard.correspondence.Signatures;
import heard.customer.Customer;
import heard.customer.Language;
import heard.customer.Mailbox;
import heard.customer.Money;
import heard.dispatch.Briefing;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.DispatchClass;
import heard.dispatch.DispatchKey;
import heard.dispatch.Parcel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the reaction plans can be written: no letter is missing, no blank unfilled. */
final class ActLettersTest {
  private static final Path REACTION = Path.of("functions/src/main/java/heard/reaction");
  private static final Path LETTERS = Path.of("functions/src/main/resources/letters");
  private static final Pattern WORD = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");

  /** Words in the reaction's source that name something else than a letter. */
  private static final Set<String> NO_LETTERS =
      Set.of(
          "callWhen",
          "clock",
          "hold",
          "name",
          "news",
          "phone",
          "place",
          "praise-told",
          "product",
          "praised",
          "true",
          "wanted",
          "warn-2h",
          "warn-morning");

  private static final Set<String> TO_CUSTOMERS =
      Set.of(
          "reply",
          "promise-made",
          "promise-renewed",
          "holding",
          "promise-broken",
          "new-owner",
          "remedy-offered",
          "remedy-delivered",
          "remedy-withdrawn",
          "praise-arrived",
          "praise-answer",
          "survey",
          "did-it-help");

  private static final Customer ANNE_MARIE =
      new Customer(
          "c-1",
          "Anne Marie Berg",
          Optional.of("Anne Marie"),
          Mailbox.parse("anne.marie@example.com"),
          Optional.empty(),
          Optional.empty(),
          "NO",
          Language.NB,
          Samples.OSLO,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          1);

  static Set<String> planned() throws IOException {
    var planned = new TreeSet<String>();
    try (var sources = Files.list(REACTION)) {
      for (var source : sources.toList()) {
        WORD.matcher(Files.readString(source)).results().map(m -> m.group(1)).forEach(planned::add);
      }
    }
    planned.removeAll(NO_LETTERS);
    return planned;
  }

  static Stream<Arguments> letters() throws IOException {
    return planned().stream()
        .flatMap(letter -> Stream.of(Language.values()).map(l -> Arguments.of(letter, l)));
  }

  @Test
  void what_the_reaction_plans_is_shipped() throws IOException {
    try (var folders = Files.list(LETTERS)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsAll(planned())
          .containsAll(TO_CUSTOMERS);
    }
    assertThat(planned()).containsAll(TO_CUSTOMERS).contains("praise", "second-look", "reminder");
  }

  @ParameterizedTest
  @MethodSource("letters")
  void what_the_reaction_plans_can_be_written(String letter, Language language) {
    for (var channel : List.of(Channel.EMAIL, Channel.SMS)) {
      var text = written(letter, channel, language, Deeds.of(letter)).text();
      assertThat(text).contains("https://").doesNotContain("{", "}", "&#");
    }
  }

  @ParameterizedTest
  @MethodSource("letters")
  void a_customer_reads_a_date_and_nothing_that_is_not_for_them(String letter, Language language) {
    if (!TO_CUSTOMERS.contains(letter)) {
      return;
    }
    var mail = written(letter, Channel.EMAIL, language, Deeds.of(letter));
    assertThat(mail.text())
        .doesNotContain("/desk/", "Kaffemaskinen", SampleWords.grievance(language), Deeds.PRAISE);
    if (letter.startsWith("promise-") || letter.equals("holding")) {
      var moment = Samples.DUE.plusSeconds(86_400).atZone(Samples.OSLO).toLocalDateTime();
      assertThat(mail.text()).contains(Moments.in(language).at(moment));
    }
    if (!letter.startsWith("praise-")) {
      assertThat(mail.text().replace("Hej Anne Marie!", "")).doesNotContain("!");
    }
    var sms = written(letter, Channel.SMS, language, Deeds.of(letter)).text();
    assertThat(Gsm.length(sms)).as(sms).isLessThanOrEqualTo(160);
    assertThat(sms).isEqualTo(Gsm.normalised(sms));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void an_offer_names_the_sum_and_the_code_and_a_gift_no_price(Language language) {
    var voucher = written("remedy-offered", Channel.EMAIL, language, Deeds.of("remedy-offered"));
    var sum = new Amounts(language).of(Money.of("1299.50", "NOK"));
    assertThat(voucher.text()).contains(sum, "ACDEFGHJ7K34", Deeds.WORDS, "Maria");
    var gift = written("remedy-offered", Channel.EMAIL, language, Deeds.remedy(gift()));
    assertThat(gift.text()).contains(Texts.of(language).get("remedy.gift")).doesNotContain("200");
    var asked = written("approval-asked", Channel.EMAIL, language, Deeds.remedy(gift()));
    assertThat(asked.text()).contains("200");
  }

  @Test
  void amounts_read_as_people_write_them() {
    var odd = Money.of("1299.50", "NOK");
    assertThat(new Amounts(Language.NB).of(odd)).isEqualTo("1\u00a0299,50\u00a0kr");
    assertThat(new Amounts(Language.SV).of(odd)).isEqualTo("1\u00a0299,50\u00a0NOK");
    assertThat(new Amounts(Language.EN).of(odd)).isEqualTo("NOK\u00a01,299.50");
    assertThat(new Amounts(Language.FI).of(Money.of("50", "EUR"))).isEqualTo("50\u00a0€");
    assertThat(new Amounts(Language.EN).of(Money.of("50", "EUR"))).isEqualTo("€50");
    assertThat(new Amounts(Language.SV).of(Money.of("500.00", "SEK"))).isEqualTo("500\u00a0kr");
  }

  @Test
  void a_known_customer_is_greeted_by_name_where_we_know_the_address_to_be_theirs() {
    var reply = Deeds.of("reply");
    assertThat(written("reply", Channel.EMAIL, Language.NB, reply).text())
        .startsWith("Hei Anne Marie,")
        .contains(Deeds.WORDS, "Maria, Heard Torggata");
    assertThat(sent("reply", Channel.EMAIL, Language.NB, reply, "typed@example.com").text())
        .startsWith("Hei,");
  }

  @Test
  void a_reply_never_carries_the_words_of_a_customer() {
    assertThat(written("reply", Channel.EMAIL, Language.EN, Deeds.of("praise")).text())
        .doesNotContain(Deeds.PRAISE);
  }

  private static Remedy gift() {
    return new Remedy(
        "r7",
        Remedy.Kind.GIFT,
        Optional.of(Money.of("200", "NOK")),
        Remedy.Basis.GOODWILL,
        Remedy.State.OFFERED,
        Optional.empty(),
        Optional.of(2026));
  }

  private static Parcel written(
      String letter, Channel channel, Language language, Optional<Entry> entry) {
    return sent(letter, channel, language, entry, "anne.marie@example.com");
  }

  private static Parcel sent(
      String letter, Channel channel, Language language, Optional<Entry> entry, String to) {
    Case about =
        letter.startsWith("praise")
            ? Samples.compliment(language).head()
            : Samples.complaint(language).head();
    var dispatch =
        Dispatch.planned(
            new DispatchKey("maria", letter + "#H-7K2M-PQ34#maria"),
            channel,
            DispatchClass.OWED,
            letter,
            language,
            to,
            Dispatch.Subject.ofCase("H-7K2M-PQ34", entry.map(Entry::number).orElse(0)),
            Samples.NOW,
            Optional.empty());
    byte[] secret = "a-key-for-tests".getBytes(StandardCharsets.UTF_8);
    var links = new Links("https://feedback.example.com", new Signatures(List.of(secret)));
    return new CaseLetters(links, marks(links.signatures()))
        .write(
            new Briefing(dispatch, Optional.of(about), entry, Optional.of(ANNE_MARIE)),
            Samples.organisation());
  }

  private static MailMarks marks(Signatures signatures) {
    var sender = new Mailbox("feedback@example.com");
    return new MailMarks("example.com", sender, Optional.empty(), signatures);
  }
}
