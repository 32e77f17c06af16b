package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Case;
import heard.casework.CaseState;
import heard.feedback.Kind;
import heard.feedback.Trait;
import heard.local.outbox.Sent;
import heard.mail.Arrival;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a mail to an answered case, by what customers and staff see. */
final class MailJourneyTest {
  private static Line line;
  private static Mailroom room;

  @BeforeAll
  static void start() {
    line = Line.start();
    room = new Mailroom(line);
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  @Test
  void a_mail_is_answered_and_a_thank_you_leaves_it_answered() {
    Arrival mail =
        room.taken(
            Letter.from("Åse <ase@x.example.org>", "Stolen", "Stolen min er ødelagt.")
                .with("Subject", "=?utf-8?q?Stolen=0D=0ABcc:_all@x.example.org?="));
    String reference = mail.reference().orElseThrow().text();
    Sent acknowledgement = line.sentTo("ase@x.example.org").getFirst();
    assertThat(acknowledgement.subject()).contains(reference).doesNotContain("Stolen");
    assertThat(acknowledgement.headers()).doesNotContainKey("Bcc");

    Clerk.holding(line, reference)
        .act(reference, Map.of("action", "reply", "reply", "Du får en ny stol.", "answered", "on"));
    line.idle();
    Sent answer = line.sentTo("ase@x.example.org").getLast();
    assertThat(answer.text()).contains("Du får en ny stol.");
    assertThat(answer.html()).contains("Du får en ny stol.");
    assertThat(answer.headers()).containsKeys("Reply-To", "References", "Auto-Submitted");
    assertThat(head(mail).state()).isEqualTo(CaseState.ANSWERED);

    room.taken(Letter.answer(answer, "Tusen takk for hjelpen!"));
    assertThat(head(mail).state()).isEqualTo(CaseState.ANSWERED);
    assertThat(room.file(mail).entries().getLast().facts()).containsKey(Trait.THANKS);

    room.taken(Letter.answer(answer, "Men den nye er også ødelagt."));
    assertThat(head(mail).state()).isEqualTo(CaseState.OPEN);
    assertThat(line.sentTo("all@x.example.org")).isEmpty();
  }

  @Test
  void praise_and_a_complaint_in_one_mail_are_two_cases_acknowledged_once() {
    Arrival mail =
        room.taken(
            Letter.from(
                "bea@x.example.org",
                "My visit",
                "Your colleague was wonderful and so helpful.\r\n\r\n"
                    + "But the sofa you delivered is broken, and nobody calls me back."));
    Case first = head(mail);
    assertThat(first.understood().kind()).isEqualTo(Kind.COMPLAINT);
    assertThat(first.linked()).hasSize(1);
    Case second = line.cases().head(first.linked().getFirst()).orElseThrow();
    assertThat(second.understood().kind()).isEqualTo(Kind.COMPLIMENT);
    assertThat(second.linked()).isEqualTo(List.of(first.reference()));
    assertThat(line.sentTo("bea@x.example.org")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "nb, Sofaen jeg kjøpte er ødelagt og jeg er svært misfornøyd., meldingen",
    "sv, Soffan jag köpte är trasig och jag är mycket missnöjd., meddelande",
    "fi, Ostamani sohva on rikki ja olen hyvin pettynyt., Viestisi",
    "en, The sofa I bought is broken and I am very disappointed., message"
  })
  void is_acknowledged_in_the_language_it_is_written_in(String tag, String words, String says) {
    String address = tag + "@language.example.org";
    Arrival mail = room.taken(Letter.from(address, "", words));
    assertThat(head(mail).customer().language().tag()).isEqualTo(tag);
    assertThat(head(mail).understood().kind()).isEqualTo(Kind.COMPLAINT);
    assertThat(line.sentTo(address).getFirst().subject()).contains(says);
  }

  private static Case head(Arrival mail) {
    return room.file(mail).head();
  }
}
