package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.CaseState;
import heard.feedback.Reference;
import heard.local.outbox.Sent;
import heard.mail.Arrival;
import heard.staff.Colleague;
import heard.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What colleagues do all day, in a real browser: on a phone, at the counter, when praised. */
final class DeskBrowserTest {
  @SuppressWarnings("NullAway.Init")
  private static Surfer surfer;

  @BeforeAll
  static void start() {
    surfer = Surfer.start("desk");
  }

  @AfterAll
  static void stop() {
    if (surfer != null) {
      surfer.close();
    }
  }

  @Test
  void on_a_phone_a_complaint_is_put_right_by_touch_and_no_word_is_lost() {
    surfer.screen(true);
    surfer.forget();
    String person = "touch@example.com";
    surfer.open("/?kind=complaint&lang=nb");
    surfer.type("message", "Kjelen lekker over hele benken.");
    surfer.type("email", person);
    surfer.looked("touch-form");
    surfer.tapAway("form[action='/feedback'] .acts button");
    surfer.untilAt("/status/");
    String reference = surfer.find("p.mark b").getText();
    surfer.line().idle();
    surfer.looked("touch-status");
    Colleague owner = owner(reference);
    String notice = surfer.line().sentTo(owner.email().orElseThrow().address()).getLast().text();
    String desk = notice.replaceFirst("(?s).*?(http\\S+/desk/\\S+?)[)\\s].*", "$1");
    surfer.open(desk);
    surfer.tapAway("input[name=username][value='" + owner.id() + "'] ~ button");
    surfer.until("#do-reply");
    surfer.looked("touch-case");
    surfer.tap("details:has(#do-remedy) > summary");
    surfer.choose("remedy", "voucher");
    surfer.type("amount", "200");
    surfer.choose("basis", "goodwill");
    surfer.tapAway("button[value=remedy]");
    surfer.until("[role=status]:not([hidden])");
    surfer.line().idle();
    surfer.type("reply", "Vi har en ny kjele til deg.");
    // The phone locks, the page is thrown away, and comes back.
    surfer.open("/desk/" + reference);
    surfer.until("[data-draft]:not([hidden])");
    assertThat(surfer.find("[name=reply]").getDomProperty("value"))
        .isEqualTo("Vi har en ny kjele til deg.");
    surfer.looked("touch-draft");
    Clerk faster = Clerk.of(surfer.line(), owner.id(), Role.STAFF);
    var note = Map.of("action", "note", "note", "Hun ringte nettopp.");
    assertThat(faster.act(reference, note).statusCode()).isEqualTo(303);
    surfer.tap("input[name=answered]");
    surfer.tapAway("button[value=reply]");
    surfer.until("[role=alert]");
    assertThat(surfer.find("[role=alert]").getText()).contains("Hun ringte nettopp.");
    assertThat(surfer.find("[name=reply]").getDomProperty("value"))
        .isEqualTo("Vi har en ny kjele til deg.");
    surfer.looked("touch-raced");
    surfer.tapAway("button[value=reply]");
    surfer.until("[data-done=reply]");
    assertThat(surfer.find("[name=reply]").getDomProperty("value")).isEmpty();
    surfer.line().idle();
    assertThat(surfer.line().cases().head(new Reference(reference)).orElseThrow().state())
        .isEqualTo(CaseState.ANSWERED);
    assertThat(surfer.line().sentTo(person).getLast().text()).contains("Vi har en ny kjele");
    surfer.open(surfer.line().statusOf(person));
    surfer.until("svg.qr");
    surfer.looked("touch-answered");
  }

  @Test
  void a_mail_is_read_and_answered_and_the_answer_can_be_answered() {
    surfer.screen(false);
    var room = new Mailroom(surfer.line());
    Arrival mail = room.taken(Letter.from("Åse <ase@x.example.org>", "Stol", "Stolen gikk i to."));
    String reference = mail.reference().orElseThrow().text();
    Colleague owner = owner(reference);
    surfer.signIn(owner.id());
    surfer.open("/desk/" + reference);
    assertThat(surfer.text()).contains("Stolen gikk i to.");
    surfer.looked("mail-case");
    surfer.type("reply", "Du får en ny stol.");
    surfer.click("input[name=answered]");
    surfer.leave("button[value=reply]");
    surfer.until("[data-done=reply]");
    surfer.line().idle();
    Sent answer = surfer.line().sentTo("ase@x.example.org").getLast();
    assertThat(answer.text()).contains("Du får en ny stol.");
    assertThat(room.file(mail).head().state()).isEqualTo(CaseState.ANSWERED);
    room.taken(Letter.answer(answer, "Den nye vakler."));
    surfer.open("/desk/" + reference);
    assertThat(surfer.text()).contains("Den nye vakler.");
    surfer.looked("mail-answered-again");
  }

  /** A step is what a person does without looking up: five seconds each leave time to listen. */
  @Test
  void at_the_counter_a_complaint_is_written_down_within_a_minute() {
    surfer.screen(true);
    Colleague who = staff(0);
    surfer.signIn(who.id());
    surfer.open("/desk");
    surfer.looked("counter-desk");
    Instant began = Instant.now();
    surfer.tapAway("a[href='/desk/new']");
    surfer.until("#do-new");
    surfer.type("message", "Skjermen er sprukket.");
    surfer.open("/desk/new");
    assertThat(surfer.find("[name=message]").getDomProperty("value"))
        .isEqualTo("Skjermen er sprukket.");
    surfer.type("name", "Kari");
    surfer.type("phone", "+47 912 34 999");
    surfer.looked("counter-form");
    surfer.tapAway("#do-new > .acts button");
    surfer.untilAt("/desk/new/H-");
    Duration taken = Duration.between(began, Instant.now());
    int steps = 5;
    assertThat(taken.plusSeconds(5L * steps)).isLessThan(Duration.ofSeconds(60));
    surfer.looked("counter-slip");
    surfer.browser().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(surfer.find(".slip").isDisplayed()).isTrue();
    assertThat(surfer.find("form").isDisplayed()).isFalse();
    surfer.picture("counter-paper");
    surfer.browser().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    surfer.line().idle();
    assertThat(surfer.line().sentTo("+4791234999")).hasSize(1);
    surfer.open("/desk/new");
    assertThat(surfer.find("[name=message]").getDomProperty("value")).isEmpty();
  }

  @Test
  void what_an_earlier_customer_said_is_cleared_by_one_tap() {
    surfer.screen(true);
    surfer.signIn(staff(0).id());
    surfer.open("/desk/new");
    surfer.type("message", "Døren knirker.");
    surfer.open("/desk/new");
    surfer.until("[data-afresh]");
    assertThat(surfer.find("[data-draft]").isDisplayed()).isTrue();
    surfer.looked("counter-draft");
    surfer.tap("[data-afresh]");
    surfer.until("[data-draft][hidden]");
    assertThat(surfer.find("[name=message]").getDomProperty("value")).isEmpty();
    surfer.open("/desk/new");
    assertThat(surfer.find("[name=message]").getDomProperty("value")).isEmpty();
  }

  @Test
  void who_is_praised_answers_in_two_lines_and_the_customer_reads_them() {
    surfer.screen(false);
    Colleague praised = staff(1);
    String person = "praise@example.com";
    surfer.open("/?kind=compliment&lang=en&place=" + praised.place());
    surfer.type("message", "They stayed after closing time to help me.");
    surfer.type("praised", praised.name());
    surfer.type("email", person);
    if (!surfer.find("[name=mayTell]").isSelected()) {
      surfer.click("[name=mayTell]");
    }
    surfer.looked("praise-form");
    surfer.leave("form[action='/feedback'] .acts button");
    surfer.untilAt("/status/");
    String reference = surfer.find("p.mark b").getText();
    surfer.line().idle();
    surfer.line().system().advance(Duration.ofDays(4));
    Sent told =
        surfer.line().sentTo(praised.email().orElseThrow().address()).stream()
            .filter(mail -> mail.text().contains("after closing time"))
            .findFirst()
            .orElseThrow();
    surfer.forget();
    surfer.open(told.text().replaceFirst("(?s).*?(http\\S+/desk/\\S+?)[)\\s].*", "$1"));
    surfer.name(praised.id());
    surfer.until("[name=thanks]");
    surfer.looked("praise-read");
    surfer.type("thanks", "It was a joy.\nCome again!");
    surfer.leave("button[value=thank]");
    surfer.until("[role=status]:not([hidden])");
    assertThat(surfer.has("[name=thanks]")).isFalse();
    surfer.looked("praise-answered");
    surfer.line().idle();
    assertThat(surfer.line().sentTo(person).getLast().text()).contains("It was a joy.");
    surfer.open(surfer.line().statusOf(person));
    assertThat(surfer.text()).contains("It was a joy.");
    surfer.looked("praise-status");
    assertThat(reference).startsWith("H-");
  }

  private static Colleague owner(String reference) {
    var head = surfer.line().cases().head(new Reference(reference)).orElseThrow();
    return surfer
        .line()
        .system()
        .sample()
        .organisation()
        .colleague(head.owner().orElseThrow())
        .orElseThrow();
  }

  /** One of those who serve customers and have a mailbox. */
  private static Colleague staff(int which) {
    return surfer.line().system().sample().organisation().colleagues().values().stream()
        .filter(c -> c.active() && c.role() == Role.STAFF && c.email().isPresent())
        .sorted(java.util.Comparator.comparing(Colleague::id))
        .skip(which)
        .findFirst()
        .orElseThrow();
  }
}
