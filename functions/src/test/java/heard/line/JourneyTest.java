package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Case;
import heard.casework.CaseState;
import heard.customer.Language;
import heard.feedback.Reference;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A complaint all the way, by the people it concerns, in a real browser: in Norwegian by touch on a
 * phone, in the other languages with a mouse at a desk.
 */
final class JourneyTest {
  @SuppressWarnings("NullAway.Init")
  private static Surfer surfer;

  private static boolean touched;

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

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_complaint_is_put_right_scored_looked_at_again_and_accepted(Language language) {
    touched = language == Language.NB;
    surfer.screen(touched);
    String person = "journey-" + language.tag() + "@example.com";
    Reference reference = complain(language, person);
    String first = head(reference).owner().orElseThrow();
    surfer.forget();
    surfer.open("/desk/" + reference.text());
    away("input[name=username][value='" + first + "'] ~ button");
    surfer.until("#do-reply");
    surfer.looked("case-" + language.tag());
    offer();
    answer("Answer one");
    String survey = asked(person);
    surfer.open(survey);
    surfer.looked("survey-" + language.tag());
    press("input[name=outcome][value='1']");
    press("input[name=treatment][value='3']");
    away("form[action*='/survey/'] button");
    surfer.until("[role=status]");
    surfer.line().idle();
    Case again = head(reference);
    assertThat(again.state()).isEqualTo(CaseState.OPEN);
    assertThat(again.owner()).isPresent().isNotEqualTo(Optional.of(first));
    surfer.signIn(again.owner().orElseThrow());
    surfer.open("/desk/" + reference.text());
    answer("Answer two");
    surfer.looked("second-look-" + language.tag());
    surfer.open(surfer.line().statusOf(person));
    away("button[value=accept]");
    surfer.until("[role=status]");
    surfer.looked("accepted-" + language.tag());
    assertThat(head(reference).state()).isEqualTo(CaseState.ACCEPTED);
  }

  private static Reference complain(Language language, String person) {
    surfer.open("/?kind=complaint&lang=" + language.tag());
    surfer.type("message", "Ääni, lyd och ljud.");
    surfer.type("email", person);
    away("form[action='/feedback'] .acts button");
    surfer.untilAt("/status/");
    String reference = surfer.find("p.mark b").getText();
    surfer.line().idle();
    return new Reference(reference);
  }

  private static void press(String css) {
    if (touched) {
      surfer.tap(css);
    } else {
      surfer.click(css);
    }
  }

  private static void away(String css) {
    if (touched) {
      surfer.tapAway(css);
    } else {
      surfer.leave(css);
    }
  }

  private static void offer() {
    press("details:has(#do-remedy) > summary");
    surfer.choose("remedy", "voucher");
    surfer.type("amount", "20");
    surfer.choose("basis", "goodwill");
    away("button[value=remedy]");
    surfer.until("[role=status]");
  }

  private static void answer(String words) {
    surfer.type("reply", words);
    press("input[name=answered]");
    away("button[value=reply]");
    surfer.until("[role=status]");
    surfer.line().idle();
  }

  /** Days go by until somebody is asked how it went. */
  private static String asked(String person) {
    for (int days = 0; days < 14; days++) {
      surfer.line().system().advance(Duration.ofDays(1));
      var survey =
          surfer.line().sentTo(person).stream()
              .flatMap(mail -> surfer.line().links(mail.text()).stream())
              .filter(link -> link.contains("/survey/"))
              .findFirst();
      if (survey.isPresent()) {
        return survey.get();
      }
    }
    throw new AssertionError(person + " was not asked");
  }

  private static Case head(Reference reference) {
    return surfer.line().cases().head(reference).orElseThrow();
  }
}
