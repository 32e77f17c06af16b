package heard.reaction;

import static heard.reaction.Workshop.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Case;
import heard.casework.CaseState;
import heard.casework.Entry;
import heard.casework.Party;
import heard.casework.Promise;
import heard.customer.Language;
import heard.customer.Mailbox;
import heard.dispatch.Dispatch;
import heard.feedback.Channel;
import heard.feedback.Feedback.Contact;
import heard.feedback.Kind;
import heard.feedback.Severity;
import heard.feedback.Submission;
import heard.feedback.Submission.Doubt;
import heard.feedback.Topic;
import heard.feedback.Understanding;
import heard.staff.Chain;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What becomes of a submission: a case, somebody who has it, a promise, and who is told.
final class CaseOpenerTest {
  private static final Instant TUESDAY_AT_FOUR = Instant.parse("2026-11-24T15:00:00Z");

  private final Workshop shop = new Workshop();

  @Test
  void a_complaint_gets_an_owner_a_promise_and_an_acknowledgement() {
    var submission =
        shop.submitted(
            "kind", "complaint",
            "message", "Lampen er ødelagt.\nDen blinker.",
            "email", "Kari@example.com",
            "name", "Kari Ås",
            "place", "oslo",
            "wanted", "En ny lampe",
            "orderNumber", "A-1");
    assertThat(shop.opened(submission))
        .isEqualTo(
            new Case(
                submission.reference(),
                CaseState.OPEN,
                new Party(
                    Party.stranger("kari@example.com"),
                    false,
                    Optional.of("Kari Ås"),
                    Mailbox.parse("Kari@example.com"),
                    Optional.empty(),
                    Contact.EMAIL,
                    Language.NB,
                    "NO",
                    Chain.OSLO),
                Channel.WEB_FORM,
                new Understanding(
                    Kind.COMPLAINT, Topic.FAULTY_PRODUCT, Optional.of("oslo"), Severity.NORMAL),
                "Lampen er ødelagt. Den blinker.",
                Optional.of("En ny lampe"),
                Optional.of("ane"),
                Optional.of("Ane"),
                "oslo",
                new Promise(1, Promise.What.FIRST_WORD, TUESDAY_AT_FOUR, Promise.State.OPEN, 0),
                Optional.empty(),
                List.of(),
                NOW,
                3,
                1));
    assertThat(shop.sendings())
        .containsExactly(
            "EMAIL acknowledgement Kari@example.com",
            "EMAIL staff-notice ane@example.com",
            "TOPIC staff-topic");
    assertThat(shop.outbox.waiting()).isEqualTo(3);
    var entries = shop.cases.file(submission.reference()).orElseThrow().entries();
    assertThat(entries.stream().map(Entry::what))
        .containsExactly(Entry.What.RECEIVED, Entry.What.OWNED, Entry.What.PROMISED);
    assertThat(entries.getFirst().text()).contains("Lampen er ødelagt.\nDen blinker.");
    assertThat(entries.getFirst().facts())
        .isEqualTo(Map.of("orderNumber", "A-1", "wanted", "En ny lampe"));
  }

  @Test
  void a_compliment_thanks_and_promises_to_pass_it_on() {
    var submission =
        shop.submitted(
            "kind", "compliment",
            "message", "Ane var så hyggelig",
            "email", "kari@example.com",
            "place", "oslo",
            "praised", "Ane",
            "mayTell", "true");
    var opened = shop.opened(submission);
    assertThat(opened.promise().what()).isEqualTo(Promise.What.PRAISE_PASSED_ON);
    assertThat(opened.understood().kind()).isEqualTo(Kind.COMPLIMENT);
    assertThat(shop.sendings())
        .contains("EMAIL acknowledgement-compliment kari@example.com")
        .doesNotContain("EMAIL acknowledgement kari@example.com");
  }

  @Test
  void an_anonymous_one_is_not_written_to_and_still_has_an_owner() {
    var opened =
        shop.opened(
            shop.submitted(
                "kind",
                "complaint",
                "message",
                "Kassa var stengt",
                "contact",
                "none",
                "place",
                "oslo"));
    assertThat(opened.owner()).contains("ane");
    assertThat(opened.customer().contact()).isEqualTo(Contact.NONE);
    assertThat(shop.sendings())
        .containsExactly("EMAIL staff-notice ane@example.com", "TOPIC staff-topic");
  }

  @Test
  void somebody_with_only_a_number_is_texted() {
    var opened =
        shop.opened(shop.submitted("kind", "complaint", "message", "Hei", "phone", "400 12 345"));
    assertThat(opened.customer().contact()).isEqualTo(Contact.PHONE);
    assertThat(shop.sendings()).contains("SMS acknowledgement +4740012345");
  }

  @Test
  void a_colleague_without_a_mailbox_is_texted_too() {
    shop.opened(
        shop.submitted(
            "kind",
            "complaint",
            "message",
            "Moi",
            "language",
            "fi",
            "place",
            "helsinki",
            "email",
            "aino@example.com"));
    assertThat(shop.sendings()).contains("SMS staff-notice +358401234567");
  }

  @Test
  void a_number_we_cannot_read_is_kept_as_typed() {
    var submission =
        shop.submitted(
            "kind", "complaint", "message", "Hei", "contact", "phone", "phone", "ring 12345 67");
    var opened = shop.opened(submission);
    assertThat(opened.customer().phone()).isEmpty();
    assertThat(received(submission).facts()).containsEntry("phone", "ring 12345 67");
  }

  private Entry received(Submission submission) {
    return shop.cases.file(submission.reference()).orElseThrow().entries().getFirst();
  }

  @Test
  void a_robots_is_held_and_nobody_is_thanked_for_it() {
    var opened =
        shop.opened(
            shop.submitted(
                Optional.empty(),
                Optional.of(Doubt.TRAP),
                NOW,
                "message",
                "Buy",
                "email",
                "bot@example.com",
                "place",
                "oslo"));
    assertThat(opened.held()).contains(Case.Held.ROBOT);
    assertThat(shop.sendings()).containsExactly("EMAIL held ane@example.com");
  }

  @Test
  void a_flood_is_held_kept_and_told_once_an_hour() {
    for (int i = 0; i < 50; i++) {
      shop.opened(shop.submitted("message", "Hei " + i, "email", "k@example.com", "place", "oslo"));
    }
    assertThat(shop.cases.all()).hasSize(50);
    assertThat(shop.cases.all().stream().filter(f -> f.head().held().isPresent())).hasSize(30);
    var sendings = shop.sendings();
    assertThat(sendings.stream().filter(s -> s.startsWith("EMAIL acknowledgement"))).hasSize(20);
    assertThat(sendings.stream().filter(s -> s.startsWith("EMAIL held"))).hasSizeBetween(1, 2);
  }

  @Test
  void after_an_outage_nothing_is_promised_for_yesterday() {
    var weekAgo = Instant.parse("2026-11-16T09:00:00Z");
    var opened =
        shop.opened(
            shop.submitted(
                Optional.empty(),
                Optional.empty(),
                weekAgo,
                "message",
                "Hei",
                "email",
                "k@example.com"));
    assertThat(opened.openedAt()).isEqualTo(weekAgo);
    assertThat(opened.promise().by()).isEqualTo(TUESDAY_AT_FOUR);
  }

  @Test
  void a_short_delay_does_not_move_the_promise() {
    var friday = Instant.parse("2026-11-20T22:00:00Z");
    var opened =
        shop.opened(
            shop.submitted(
                Optional.empty(),
                Optional.empty(),
                friday,
                "message",
                "Hei",
                "email",
                "k@example.com"));
    assertThat(opened.promise().by()).isEqualTo("2026-11-23T15:00:00Z");
  }

  @Test
  void a_long_message_has_a_short_gist_of_whole_characters() {
    var opened = shop.opened(shop.submitted("message", "💙".repeat(500), "contact", "none"));
    assertThat(opened.gist()).isEqualTo("💙".repeat(140) + "…");
  }

  @Test
  void everything_it_leads_to_is_owed() {
    shop.opened(shop.submitted("message", "Hei", "email", "k@example.com", "place", "oslo"));
    assertThat(shop.ledger.all())
        .isNotEmpty()
        .allSatisfy(
            d -> {
              assertThat(d.kind()).isEqualTo(heard.dispatch.DispatchClass.OWED);
              assertThat(d.state()).isEqualTo(Dispatch.State.PENDING);
            });
  }
}
