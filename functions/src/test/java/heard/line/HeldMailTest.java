package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Case;
import heard.casework.CaseState;
import heard.casework.Note;
import heard.feedback.Reference;
import heard.feedback.Trait;
import heard.local.outbox.Sent;
import heard.mail.Arrival;
import heard.mail.Arrival.Outcome;
import heard.staff.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** What staff do about mail itself, and what is found again that nobody was told of. */
final class HeldMailTest {
  private static final String INBOX = "feedback@mail.example.com";
  private static Line line;
  private static Mailroom room;
  private Clerk manager;

  @BeforeAll
  static void start() {
    line = Line.start();
    room = new Mailroom(line);
  }

  /** For each test: a shift may have ended with the one before. */
  @BeforeEach
  void signIn() {
    manager = Clerk.of(line, "solveig", Role.MANAGER);
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  @Test
  void what_was_taken_for_a_newsletter_becomes_a_case_that_nobody_answered() {
    Arrival held =
        room.taken(
            Letter.from("kim@shop.example.org", "Our complaint", "Your lamps break.")
                .with("List-Unsubscribe", "<mailto:off@shop.example.org>")
                .with("Precedence", "bulk"));
    assertThat(held.outcome()).isEqualTo(Outcome.MACHINE);
    assertThat(manager.get("/desk/held").body()).contains("Our complaint", held.object());
    var answer = manager.post("/desk/held", Map.of("mail", held.object()));
    assertThat(answer.headers().firstValue("location")).contains("/desk/held?done=release");
    line.idle();
    Arrival released = room.arrival(held.object());
    assertThat(released.outcome()).isEqualTo(Outcome.CASE);
    assertThat(room.file(released).head().held()).contains(Case.Held.QUIET);
    assertThat(room.received(released).facts()).containsEntry(Trait.RELEASED_BY, "solveig");
    assertThat(line.sentTo("kim@shop.example.org")).isEmpty();
    assertThat(manager.get("/desk/held").body()).doesNotContain(held.object());
  }

  @Test
  void an_infected_mail_is_listed_and_not_released() {
    Arrival held =
        room.taken(Letter.from("lo@x.example.org", "x", "x").under("X-Local-Virus", "FAIL"));
    assertThat(manager.get("/desk/held").body()).contains("lo@x.example.org");
    String page = manager.get("/desk").body();
    assertThat(manager.send("/desk/held", page, Map.of("mail", held.object())).statusCode())
        .isEqualTo(404);
    line.idle();
    assertThat(room.arrival(held.object()).outcome()).isEqualTo(Outcome.QUARANTINE);
  }

  @Test
  void spam_that_anybody_could_have_sent_waits_for_a_person() {
    Arrival held =
        room.taken(
            Letter.from("mo@x.example.org", "Win", "Win a lamp.")
                .under("X-Local-Spam", "FAIL")
                .under("X-Local-Dmarc", "FAIL"));
    assertThat(held.outcome()).isEqualTo(Outcome.QUARANTINE);
    assertThat(line.sentTo("mo@x.example.org")).isEmpty();
  }

  @Test
  void the_mail_is_there_as_it_came_with_what_it_quotes_folded() {
    var letter =
        Letter.from(
            "nils@x.example.org",
            "Lamp",
            "It broke.\r\n\r\nOn 1 Nov 2026 Heard wrote:\r\n> An old word");
    Reference reference = room.taken(letter).reference().orElseThrow();
    String page = manager.get("/desk/" + reference).body();
    assertThat(page).contains("<details><summary>", "An old word");
    assertThat(page.split("<script", -1)).as("only the two of ours").hasSize(3);
    var raw = manager.get("/desk/" + reference + "/mail/1");
    assertThat(raw.body()).isEqualTo(new String(letter.raw(), StandardCharsets.UTF_8));
    assertThat(raw.headers().firstValue("content-type")).contains("message/rfc822");
    assertThat(raw.headers().firstValue("content-disposition"))
        .contains("attachment; filename=\"" + reference + ".eml\"");
    assertThat(manager.get("/desk/" + reference + "/mail/2").statusCode()).isEqualTo(404);
    assertThat(line.get("/desk/" + reference + "/mail/1").statusCode()).isEqualTo(303);
  }

  @Test
  void a_mail_that_may_belong_to_a_case_is_put_there_with_one_click() {
    Arrival case1 = room.taken(Letter.from("ole@x.example.org", "Bed", "The bed broke."));
    Sent acknowledgement = line.sentTo("ole@x.example.org").getFirst();
    Letter wife = Letter.answer(acknowledgement, "He is right.").with("From", "pia@x.example.org");
    Arrival other = room.taken(wife.to(INBOX).under("X-Local-Dmarc", "FAIL"));
    String path = "/desk/" + other.reference().orElseThrow();
    assertThat(manager.get(path).body()).contains(path + "/join");
    Map<String, String> into = Map.of("into", case1.reference().orElseThrow().text());
    String page = manager.get(path).body();
    assertThat(manager.send(path + "/join", page, into).statusCode()).isEqualTo(303);
    assertThat(manager.send(path + "/join", page, into).statusCode()).isEqualTo(303);
    line.idle();
    assertThat(room.words(case1)).containsExactly("Bed\n\nThe bed broke.", "He is right.");
    assertThat(room.file(other).head().state()).isEqualTo(CaseState.WITHDRAWN);
    assertThat(room.file(other).head().linked()).containsExactly(case1.reference().orElseThrow());
    assertThat(room.file(case1).head().linked()).containsExactly(other.reference().orElseThrow());
    assertThat(manager.get(path).body()).doesNotContain(path + "/join");
    assertThat(line.sentTo("pia@x.example.org")).isEmpty();
  }

  @Test
  void a_mail_that_nobody_was_told_of_is_found_and_seen_by_a_person() {
    String bucket = line.system().template().variable("MAIL_BUCKET");
    byte[] raw = Letter.from("per@x.example.org", "Sofa", "The sofa broke.").raw();
    line.system()
        .admin()
        .s3()
        .putObject(put -> put.bucket(bucket).key("in/orphan"), RequestBody.fromBytes(raw));
    line.system().advance(Duration.ofDays(1));
    Arrival found = room.arrival("in/orphan");
    assertThat(found.outcome()).isEqualTo(Outcome.CASE);
    assertThat(found.reason()).isEqualTo("UNVERIFIED");
    assertThat(room.file(found).head().owner()).isPresent();
    assertThat(line.sentTo("per@x.example.org")).isEmpty();
  }

  @Test
  void an_answer_that_comes_back_is_told_to_whoever_holds_the_case() {
    String address = "bounce@simulator.amazonses.com";
    Reference reference = new Reference(line.submit(address, "The shelf broke."));
    line.idle();
    assertThat(line.system().outbox().all())
        .filteredOn(s -> s.purpose().equals("not-arrived"))
        .anyMatch(s -> s.text().contains(reference.text()));
    assertThat(line.cases().file(reference).orElseThrow().notes())
        .extracting(Note::text)
        .containsExactly("[bounce] " + address);
  }
}
