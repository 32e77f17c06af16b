package heard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.CaseState;
import heard.casework.Entry;
import heard.casework.Varied;
import heard.correspondence.Links;
import heard.correspondence.MailMarks;
import heard.correspondence.Signatures;
import heard.customer.Language;
import heard.customer.Mailbox;
import heard.dispatch.Briefing;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.DispatchClass;
import heard.dispatch.DispatchKey;
import heard.dispatch.Parcel;
import heard.dispatch.Unwritable;
import heard.feedback.Topic;
import heard.feedback.Understanding;
import heard.reaction.Following;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is known of a case fills every letter about it. */
final class CaseLettersTest {
  private static final byte[] SECRET = "a-key-for-tests".getBytes(StandardCharsets.UTF_8);
  private static final CaseLetters LETTERS =
      new CaseLetters(
          new Links("https://feedback.example.com", new Signatures(List.of(SECRET))),
          new MailMarks(
              "example.com",
              new Mailbox("feedback@example.com"),
              Optional.empty(),
              new Signatures(List.of(SECRET))));

  @ParameterizedTest
  @EnumSource(Language.class)
  void an_acknowledgement_tells_who_and_when_and_repeats_no_word(Language language) {
    var file = Samples.complaint(language);
    var parcel = written("acknowledgement", Channel.EMAIL, language, file, 1);
    var when = Moments.in(language).at(Samples.DUE.atZone(Samples.OSLO).toLocalDateTime());
    assertThat(parcel.subject()).contains("H-7K2M-PQ34");
    assertThat(parcel.text())
        .contains("Maria", "Heard Torggata", when, "https://feedback.example.com/status/");
    for (var part : List.of(parcel.subject(), parcel.text(), parcel.html())) {
      assertThat(part).doesNotContain("Anne Marie", "Espresso", "4711-20");
      assertThat(part).doesNotContain(file.entries().getFirst().text().orElseThrow());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_same_by_text_message(Language language) {
    var parcel = written("acknowledgement", Channel.SMS, language, Samples.complaint(language), 1);
    assertThat(Gsm.length(parcel.text())).as(parcel.text()).isLessThanOrEqualTo(160);
    assertThat(parcel.from()).isEqualTo("Heard");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thanks_for_praise_say_who_passes_it_on(Language language) {
    var file = Samples.compliment(language);
    var when = Moments.in(language).at(Samples.DUE.atZone(Samples.OSLO).toLocalDateTime());
    var told = written("acknowledgement-compliment", Channel.EMAIL, language, file, 1);
    assertThat(told.text()).contains("Maria", when).doesNotContain("Ingrid");
    var kept = written("acknowledgement-compliment", Channel.EMAIL, language, file, 0);
    assertThat(kept.text()).doesNotContain(when);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_owner_reads_the_first_line_and_the_topic_none(Language language) {
    var file = Samples.complaint(language);
    assertThat(written("staff-notice", Channel.EMAIL, language, file, 0).text())
        .contains("Maria", file.head().gist(), "https://feedback.example.com/desk/H-7K2M-PQ34");
    var topic = written("staff-topic", Channel.TOPIC, language, file, 0);
    assertThat(topic.text()).doesNotContain(file.head().gist(), "Espresso");
    assertThat(topic.headers()).containsKeys("team", "place", "kind", "severity");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void news_of_every_kind_can_be_written(Language language) {
    var file = Samples.answered(language);
    for (var what : Entry.What.values()) {
      if (Following.asksFor(what)) {
        var entry =
            new Entry(
                7,
                Samples.NOW,
                what,
                Entry.By.CUSTOMER,
                Optional.empty(),
                Optional.of("Obs"),
                Map.of());
        for (var channel : List.of(Channel.EMAIL, Channel.SMS)) {
          var parcel = written("staff-news", channel, language, file.head(), Optional.of(entry));
          assertThat(parcel.text()).contains("Obs", "/desk/H-7K2M-PQ34");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_case_that_waits_for_a_person_says_why(Language language) {
    var waiting = bare(Samples.complaint(language).head());
    for (var channel : List.of(Channel.EMAIL, Channel.SMS)) {
      var parcel = written("held", channel, language, waiting, Optional.empty());
      assertThat(parcel.text()).contains(Texts.of(language).get("held.flood"));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_case_without_owner_or_shop_is_acknowledged_too(Language language) {
    var bare = bare(Samples.complaint(language).head());
    for (var channel : List.of(Channel.EMAIL, Channel.SMS)) {
      written("acknowledgement", channel, language, bare, Optional.empty());
      written("staff-topic", Channel.TOPIC, language, bare, Optional.empty());
    }
  }

  @Test
  void a_letter_that_is_not_there_is_unwritable() {
    var file = Samples.complaint(Language.EN);
    assertThatThrownBy(() -> written("nothing", Channel.EMAIL, Language.EN, file, 0))
        .isInstanceOf(Unwritable.class);
  }

  /** Nobody holds it, no shop is known, and it waits for a person. */
  private static Case bare(Case known) {
    var u = known.understood();
    return Varied.from(known)
        .state(CaseState.OPEN)
        .understood(new Understanding(u.kind(), Topic.OTHER, Optional.empty(), u.severity()))
        .wanted(Optional.empty())
        .owner(Optional.empty())
        .ownerName(Optional.empty())
        .team("nowhere")
        .held(Case.Held.FLOOD)
        .made();
  }

  private static Parcel written(
      String letter, Channel channel, Language language, CaseFile file, int entry) {
    var about = file.entries().stream().filter(e -> e.number() == entry).findFirst();
    return written(letter, channel, language, file.head(), about);
  }

  private static Parcel written(
      String letter, Channel channel, Language language, Case about, Optional<Entry> entry) {
    var dispatch =
        Dispatch.planned(
            new DispatchKey("maria", letter),
            channel,
            DispatchClass.OWED,
            letter,
            language,
            "somebody@example.com",
            Dispatch.Subject.ofCase("H-7K2M-PQ34", entry.map(Entry::number).orElse(0)),
            Samples.NOW,
            Optional.empty());
    var briefing = new Briefing(dispatch, Optional.of(about), entry, Optional.empty());
    return LETTERS.write(briefing, Samples.organisation());
  }
}
