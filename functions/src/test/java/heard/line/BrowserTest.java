package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Language;
import heard.local.outbox.Sent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;

/** A person with a real browser, in each language; and a mail scanner with one. */
class BrowserTest {
  @SuppressWarnings("NullAway.Init")
  private static Surfer surfer;

  @BeforeAll
  static void start() {
    surfer = Surfer.start("journey");
  }

  @AfterAll
  static void stop() {
    if (surfer != null) {
      surfer.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_complaint_is_acknowledged_within_seconds_in_the_language_it_was_made(Language language) {
    String person = "complaint-" + language.tag() + "@example.com";
    String reference = send("complaint", language, person);
    List<Sent> mails = sentWithin(Duration.ofSeconds(5), person);
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().subject()).contains(reference);
    assertThat(mails.getFirst().html()).contains("lang=\"" + language.tag() + "\"");
    surfer.line().idle();
    assertThat(surfer.line().system().outbox().all())
        .filteredOn(sent -> sent.subject().contains(reference))
        .extracting(Sent::channel)
        .contains("EMAIL", "TOPIC");
    surfer.browser().navigate().refresh();
    assertThat(surfer.browser().findElement(By.id("holder")).isDisplayed()).isTrue();
    surfer.picture("status-complaint-" + language.tag());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_compliment_is_thanked_for_in_the_language_it_was_made(Language language) {
    String person = "compliment-" + language.tag() + "@example.com";
    send("compliment", language, person);
    assertThat(sentWithin(Duration.ofSeconds(5), person)).hasSize(1);
    surfer.browser().navigate().refresh();
    surfer.picture("status-compliment-" + language.tag());
  }

  /** Mail scanners follow every link and let its scripts run; some press nothing, none may act. */
  @Test
  void a_scanner_that_opens_every_link_in_a_browser_changes_nothing() {
    surfer.line().submit("scanned@example.com", "Scanners open links.");
    surfer.line().idle();
    Map<String, String> before = surfer.line().everything();
    for (Sent mail : surfer.line().system().outbox().all()) {
      for (String link : surfer.line().links(mail.text() + " " + mail.html())) {
        surfer.browser().get(link);
      }
    }
    surfer.line().idle();
    assertThat(surfer.line().everything()).isEqualTo(new TreeMap<>(before));
  }

  private static String send(String kind, Language language, String person) {
    surfer.open("/?kind=" + kind + "&lang=" + language.tag());
    surfer.picture("form-" + kind + "-" + language.tag());
    surfer.type("message", "Ääni, lyd och ljud: " + kind + ".");
    surfer
        .browser()
        .executeScript("for (const d of document.querySelectorAll('details')) d.open = true");
    surfer.type("email", person);
    surfer.leave("form[action='/feedback'] .acts button");
    surfer.untilAt("/status/");
    assertThat(surfer.find("html").getDomAttribute("lang")).isEqualTo(language.tag());
    return surfer.find("p.mark b").getText();
  }

  private static List<Sent> sentWithin(Duration most, String person) {
    long end = System.nanoTime() + most.toNanos();
    while (surfer.line().sentTo(person).isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return surfer.line().sentTo(person);
  }
}
