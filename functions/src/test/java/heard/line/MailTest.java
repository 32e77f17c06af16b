package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.Note;
import heard.feedback.Trait;
import heard.local.outbox.Sent;
import heard.mail.Arrival;
import heard.mail.Arrival.Outcome;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A customer writes mail and is served as by the form; a machine is not. */
final class MailTest {
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

  @AfterEach
  void forget() {
    line.system().faults().clear();
  }

  @Test
  void a_mail_is_acknowledged_once_and_its_answer_lands_on_its_case() {
    Arrival arrival =
        room.taken(Letter.from("Anna <anna@mail.example.org>", "Lamp", "The lamp broke."));
    assertThat(arrival.outcome()).isEqualTo(Outcome.CASE);
    Sent acknowledgement = line.sentTo("anna@mail.example.org").getFirst();
    assertThat(acknowledgement.headers())
        .containsEntry("Auto-Submitted", "auto-generated")
        .containsEntry("X-Auto-Response-Suppress", "All")
        .containsKeys("X-Heard-Loop", "Reply-To", "References");
    assertThat(acknowledgement.text()).doesNotContain("The lamp broke");

    Arrival reply = room.taken(Letter.answer(acknowledgement, "It has happened again."));
    assertThat(reply.outcome()).isEqualTo(Outcome.REPLY);
    assertThat(reply.reason()).isEqualTo("SEALED_ADDRESS");
    assertThat(reply.reference()).isEqualTo(arrival.reference());
    assertThat(room.words(arrival))
        .containsExactly("Lamp\n\nThe lamp broke.", "It has happened again.");
    assertThat(line.sentTo("anna@mail.example.org")).hasSize(1);
  }

  @Test
  void without_the_sealed_address_the_id_that_ses_gave_finds_the_case_of_a_party() {
    Arrival arrival = room.taken(Letter.from("bo@mail.example.org", "Chair", "The chair broke."));
    Sent acknowledgement = line.sentTo("bo@mail.example.org").getFirst();
    Letter answer =
        Letter.answer(acknowledgement, "Any news?")
            .to("feedback@mail.example.com")
            .without("References");
    Arrival reply = room.taken(answer);
    assertThat(reply.reason()).isEqualTo("MESSAGE_ID");
    assertThat(reply.reference()).isEqualTo(arrival.reference());
    assertThat(room.words(arrival)).hasSize(2);
  }

  @Test
  void a_strangers_mail_that_names_our_message_joins_nothing_and_is_suggested() {
    Arrival arrival = room.taken(Letter.from("cy@mail.example.org", "Table", "The table broke."));
    Sent acknowledgement = line.sentTo("cy@mail.example.org").getFirst();
    Letter stranger =
        Letter.answer(acknowledgement, "Send me what you know.")
            .with("From", "mallory@mail.example.org")
            .to("feedback@mail.example.com");
    Arrival other = room.taken(stranger);
    assertThat(other.outcome()).isEqualTo(Outcome.CASE);
    assertThat(other.reference()).isNotEqualTo(arrival.reference());
    assertThat(room.words(arrival)).hasSize(1);
    assertThat(room.received(other).facts())
        .containsEntry(Trait.SUGGESTS, arrival.reference().orElseThrow().text());
    assertThat(line.sentTo("mallory@mail.example.org").getFirst().text())
        .doesNotContain(arrival.reference().orElseThrow().text(), "table");
  }

  @Test
  void an_unverified_mail_is_seen_by_a_person_with_a_clock_and_acknowledged_by_nobody() {
    Arrival arrival =
        room.taken(
            Letter.from("dee@mail.example.org", "Sofa", "The sofa broke.")
                .with("Authentication-Results", "mx; dmarc=pass")
                .with("X-SES-Spam-Verdict", "PASS")
                .under("X-Local-Dmarc", "FAIL"));
    assertThat(arrival.reason()).isEqualTo("UNVERIFIED");
    CaseFile file = room.file(arrival);
    assertThat(file.head().held()).contains(Case.Held.UNVERIFIED);
    assertThat(file.head().owner()).isPresent();
    assertThat(line.sentTo("dee@mail.example.org")).isEmpty();
    assertThat(line.everything().keySet())
        .anyMatch(k -> k.contains("warn-2h#" + file.head().reference()));
  }

  @Test
  void an_infected_mail_is_not_opened() {
    List<String> calls = room.counting();
    Arrival arrival =
        room.taken(Letter.from("eve@mail.example.org", "x", "x").under("X-Local-Virus", "FAIL"));
    assertThat(arrival.outcome()).isEqualTo(Outcome.QUARANTINE);
    assertThat(calls).doesNotContain("s3:GetObject");
    assertThat(arrival.releasable()).isFalse();
  }

  @Test
  void an_out_of_office_answer_is_a_note_and_nothing_else() {
    Arrival arrival = room.taken(Letter.from("finn@mail.example.org", "Bed", "The bed broke."));
    Sent acknowledgement = line.sentTo("finn@mail.example.org").getFirst();
    int before = line.system().outbox().all().size();
    Arrival away =
        room.taken(
            Letter.answer(acknowledgement, "I am away until Monday.")
                .with("Subject", "Automatic reply: " + acknowledgement.subject())
                .with("Auto-Submitted", "auto-replied"));
    assertThat(away.outcome()).isEqualTo(Outcome.MACHINE);
    assertThat(away.reason()).isEqualTo("AWAY");
    CaseFile file = room.file(arrival);
    assertThat(file.notes())
        .extracting(Note::text)
        .containsExactly(
            "[machine] Automatic reply: "
                + acknowledgement.subject()
                + "\n\nI am away until Monday.");
    assertThat(room.words(arrival)).hasSize(1);
    assertThat(line.system().outbox().all()).hasSize(before);
  }

  @Test
  void a_bounce_tells_the_owner_that_nothing_arrived() {
    Arrival arrival = room.taken(Letter.from("gro@mail.example.org", "Desk", "The desk broke."));
    Sent acknowledgement = line.sentTo("gro@mail.example.org").getFirst();
    Arrival bounce =
        room.taken(
            Letter.from(
                    "MAILER-DAEMON@mx.example.net",
                    "Undelivered Mail Returned to Sender",
                    bounce("gro@mail.example.org", Letter.id(acknowledgement)))
                .with("Content-Type", "multipart/report; report-type=delivery-status; boundary=B")
                .under("X-Local-Sender", ""));
    assertThat(bounce.outcome()).isEqualTo(Outcome.BOUNCE);
    assertThat(bounce.reference()).isEqualTo(arrival.reference());
    assertThat(room.file(arrival).notes()).hasSize(1);
    assertThat(line.system().outbox().all())
        .filteredOn(s -> s.text().contains(arrival.reference().orElseThrow().text()))
        .extracting(Sent::purpose)
        .contains("not-arrived");
    assertThat(line.everything().keySet())
        .anyMatch(k -> k.contains("STANDING#gro@mail.example.org"));
  }

  @Test
  void a_colleagues_answer_to_a_notice_is_a_note_and_they_are_told_so() {
    Arrival arrival = room.taken(Letter.from("hal@mail.example.org", "Shelf", "The shelf broke."));
    Sent notice =
        line.system().outbox().all().stream()
            .filter(s -> s.text().contains(arrival.reference().orElseThrow().text()))
            .filter(s -> !s.to().equals("hal@mail.example.org") && s.to().contains("@"))
            .findFirst()
            .orElseThrow();
    Arrival answer = room.taken(Letter.answer(notice, "Ring him, he is a pain."));
    assertThat(answer.outcome()).isEqualTo(Outcome.REPLY);
    assertThat(room.words(arrival)).hasSize(1);
    assertThat(room.file(arrival).notes()).extracting(Note::author).containsExactly(notice.to());
    assertThat(line.sentTo(notice.to()))
        .anyMatch(
            s ->
                s.headers().getOrDefault("References", "").contains("@")
                    && s.text().contains("/desk/")
                    && s.id().compareTo(notice.id()) > 0);
  }

  @Test
  void the_same_mail_by_two_ways_is_one_case() {
    Letter letter = Letter.from("ida@mail.example.org", "Rug", "The rug is torn.");
    Arrival one = room.taken(letter);
    Arrival other = room.taken(letter);
    assertThat(other.reason()).isEqualTo("TWIN");
    assertThat(other.reference()).isEqualTo(one.reference());
    assertThat(line.sentTo("ida@mail.example.org")).hasSize(1);
  }

  @Test
  void a_mail_takes_one_get_one_read_and_one_write() {
    List<String> calls = room.counting();
    room.taken(Letter.from("jo@mail.example.org", "Pan", "The pan is dented."));
    assertThat(calls)
        .containsExactly("s3:GetObject", "dynamodb:BatchGetItem", "dynamodb:TransactWriteItems");
    calls.clear();
    room.taken(Letter.answer(line.sentTo("jo@mail.example.org").getFirst(), "And the lid."));
    assertThat(calls).hasSize(3);
  }

  /** What a mail server answers that knows no such mailbox (RFC 3464). */
  private static String bounce(String to, String about) {
    return """
    --B

    Your message could not be delivered.
    --B
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.example.net

    Final-Recipient: rfc822; %s
    Action: failed
    Status: 5.1.1

    --B
    Content-Type: text/rfc822-headers

    Message-ID: %s
    --B--
    """
        .formatted(to, about);
  }
}
