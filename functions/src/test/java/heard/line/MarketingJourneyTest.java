package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Language;
import heard.local.outbox.Sent;
import heard.web.Texts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Marketing's week in a real browser, in two languages on one clock: menus, mails and why. */
final class MarketingJourneyTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final List<Language> SPOKEN = List.of(Language.NB, Language.EN);

  @SuppressWarnings("NullAway.Init")
  private static Surfer surfer;

  private static LocalDate birthday = LocalDate.EPOCH;

  @BeforeAll
  static void start() {
    surfer = Surfer.start("marketing");
    birthday = line().system().clock().instant().atZone(OSLO).toLocalDate().plusDays(2);
  }

  @AfterAll
  static void stop() {
    if (surfer != null) {
      surfer.close();
    }
  }

  @Test
  void a_birthday_and_a_check_in_are_scheduled_in_menus_sent_held_stopped_and_explained() {
    for (Language language : SPOKEN) {
      signIn(language);
      schedule(language, "birthday", "on", "birthday");
      schedule(language, "purchase", "after", "check-in");
      for (String who : List.of("kari", "bo", "eva")) {
        customer(language, who, "\"birthday\":\"" + MonthDay.from(birthday) + "\",");
      }
      customer(language, "pia", "");
      bought(language, "eva");
      line().submit(mailbox(language, "bo"), "The sofa broke on the first day.");
    }
    line().idle();
    until(birthday.minusDays(1), 12);
    SPOKEN.forEach(MarketingJourneyTest::stopAllFromHere);
    until(birthday, 12);
    for (Language language : SPOKEN) {
      signIn(language);
      assertThat(mails(language, "kari")).containsOnlyOnce(birthdaySubject(language));
      assertThat(mails(language, "bo")).doesNotContain(birthdaySubject(language));
      assertThat(mails(language, "eva")).doesNotContain(birthdaySubject(language));
      why(language, "kari", "delivered");
      why(language, "bo", "open-complaint");
      why(language, "eva", "opted-out");
      why(language, "pia", "no-occasion");
      surfer.open("/schedules");
      surfer.lookedAround("schedules-" + language.tag());
    }
    SPOKEN.forEach(language -> settle(mailbox(language, "bo")));
    until(birthday.plusDays(2), 12);
    for (Language language : SPOKEN) {
      assertThat(mails(language, "bo")).hasSizeGreaterThan(1);
      signIn(language);
      why(language, "bo", "delivered");
    }
  }

  /** In the language they read best that day: who works here is remembered for half a minute. */
  private static void signIn(Language language) {
    api(
        "PUT",
        "/api/settings/colleagues/maren",
        """
        {"name":"Maren Fossum","givenName":"Maren","role":"marketing","place":"service","teams":[],
         "email":"maren@example.com","languages":["%s"],"zone":"Europe/Oslo","country":"NO",
         "hours":{"monday":["08:00-16:00"]}}
        """
            .formatted(language.tag()));
    line().system().advance(Duration.ofSeconds(31));
    surfer.signIn("maren", "marketing");
  }

  private static void schedule(Language language, String occasion, String when, String letter) {
    surfer.open("/schedules/new");
    surfer.type("name", name(language, occasion));
    surfer.choose("occasion", occasion);
    surfer.choose("when", when);
    surfer.find("[name=count]").clear();
    surfer.type("count", when.equals("on") ? "0" : "1");
    surfer.choose("letter", letter);
    surfer
        .browser()
        .executeScript("for (const d of document.querySelectorAll('details')) d.open = true");
    surfer.choose("field0", "language");
    surfer.type("value0", language.tag());
    surfer.lookedAround("schedule-" + occasion + "-" + language.tag());
    surfer.leave("button.act:not([name])");
    surfer.untilAt("done=save");
    surfer.open("/schedules/" + name(language, occasion) + "/forecast");
    surfer.lookedAround("forecast-" + occasion + "-" + language.tag());
    surfer.open("/schedules/" + name(language, occasion));
    surfer.leave("input[value=activate] + button");
    surfer.untilAt("done=activate");
  }

  private static String name(Language language, String occasion) {
    return occasion + "-" + language.tag();
  }

  private static void stopAllFromHere(Language language) {
    String stop =
        line().sentTo(mailbox(language, "eva")).stream()
            .flatMap(mail -> line().links(mail.text()).stream())
            .filter(link -> link.contains("/unsubscribe/"))
            .findFirst()
            .orElseThrow();
    surfer.browser().get(stop);
    surfer.leave("form button");
  }

  private static void settle(String mailbox) {
    String reference =
        line()
            .get(line().statusOf(mailbox))
            .body()
            .replaceAll("(?s).*(H-[0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
    var reply = Map.of("action", "reply", "reply", "A new one comes.", "answered", "true");
    Clerk.holding(line(), reference).act(reference, reply);
    line().post(line().statusOf(mailbox), Map.of("action", "accept"));
    line().idle();
  }

  private static void why(Language language, String who, String reason) {
    surfer.open(
        "/schedules/" + name(language, "birthday") + "/why?customer=" + name(language, who));
    assertThat(surfer.find("[role=status]").getText())
        .contains(Texts.of(language).get("why." + reason));
  }

  private static String birthdaySubject(Language language) {
    return language == Language.NB ? "Gratulerer med dagen" : "Happy birthday";
  }

  private static List<String> mails(Language language, String who) {
    return line().sentTo(mailbox(language, who)).stream().map(Sent::subject).toList();
  }

  private static String mailbox(Language language, String who) {
    return name(language, who) + "@example.com";
  }

  private static void customer(Language language, String who, String birthday) {
    api(
        "PUT",
        "/api/customers/" + name(language, who),
        """
        {"name":"%s Nordmann","givenName":"%s","email":"%s","country":"NO","language":"%s",
         "zone":"Europe/Oslo",%s"consents":[{"purpose":"marketing","basis":"consent",
         "granted":true,"at":"2025-01-01T10:00:00+01:00","source":"web"}]}
        """
            .formatted(who, who, mailbox(language, who), language.tag(), birthday));
  }

  private static void bought(Language language, String who) {
    api(
        "POST",
        "/api/occasions",
        "{\"id\":\"p-%s\",\"customer\":\"%s\",\"kind\":\"purchase\",\"at\":\"%s\"}"
            .formatted(
                name(language, who), name(language, who), line().system().clock().instant()));
  }

  private static void api(String method, String path, String json) {
    var answer = Machine.of(line()).send(method, path, json);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
  }

  private static void until(LocalDate day, int hour) {
    var now = line().system().clock().instant();
    line().system().advance(Duration.between(now, day.atTime(hour, 0).atZone(OSLO).toInstant()));
    line().idle();
  }

  private static Line line() {
    return surfer.line();
  }
}
