package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.staff.Colleague;
import heard.staff.Role;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Cookie;

/** Two colleagues and one device, with a real browser: its rules for cookies are the point. */
final class SharedDeviceTest {
  @Test
  void one_signs_in_and_out_and_the_next_is_asked_who_they_are() {
    try (Surfer surfer = Surfer.start("sign-in")) {
      List<Colleague> two =
          surfer.line().system().sample().organisation().colleagues().values().stream()
              .filter(c -> c.active() && c.role() == Role.STAFF)
              .limit(2)
              .toList();
      String url = surfer.line().system().url().toString();
      surfer.open("/desk");
      surfer.name(two.getFirst().id());
      assertThat(surfer.browser().getCurrentUrl()).isEqualTo(url + "/desk");
      Cookie session = session(surfer);
      assertThat(session).isNotNull();
      assertThat(session.isHttpOnly() && session.isSecure()).isTrue();
      surfer.leave("form[action='/sign-out'] button");
      assertThat(surfer.browser().getCurrentUrl()).isEqualTo(url + "/sign-in?out=1");
      assertThat(session(surfer)).isNull();
      surfer.looked("signed-out");
      surfer.leave("a[href*='" + two.getFirst().id() + "']");
      assertThat(surfer.browser().getCurrentUrl())
          .doesNotStartWith(url)
          .contains("login_hint=" + two.getFirst().id());
      surfer.name(two.getLast().id());
      assertThat(surfer.browser().getCurrentUrl()).isEqualTo(url + "/desk");
      surfer.open("/sign-in");
      surfer.looked("switch");
      assertThat(Objects.requireNonNull(surfer.browser().getPageSource()))
          .contains(two.getFirst().givenName(), two.getLast().givenName());
      surfer.open("/settings");
      surfer.looked("wrong-role");
    }
  }

  @Test
  void what_one_was_writing_is_never_shown_to_the_next_and_goes_with_the_case() {
    try (Surfer surfer = Surfer.start("drafts")) {
      surfer.screen(true);
      surfer.line().submit("hand@example.com", "The kettle leaks.");
      surfer.line().idle();
      String reference = surfer.line().referenceOf("hand@example.com");
      String here = "/desk/" + reference;
      surfer.signIn("jonas");
      surfer.open(here);
      surfer.tap("details:has(#do-hand-over) > summary");
      surfer.type("context", "Hun var sint.");
      surfer.type("reply", "Vi har en ny");
      surfer.signIn("solveig");
      surfer.open(here);
      assertThat(value(surfer, "context")).isEmpty();
      assertThat(value(surfer, "reply")).isEmpty();
      assertThat(surfer.has("[data-draft]:not([hidden])")).isFalse();
      surfer.browser().navigate().back();
      surfer.browser().navigate().back();
      surfer.until("#do-reply");
      assertThat(value(surfer, "reply")).isEmpty();
      surfer.signIn("jonas");
      surfer.open(here);
      assertThat(value(surfer, "reply")).isEqualTo("Vi har en ny");
      surfer.choose("to", "ragnhild");
      surfer.tapAway("button[value=hand-over]");
      surfer.looked("handed-over");
      assertThat(surfer.browser().getCurrentUrl()).contains("/desk?done=hand-over");
      assertThat(kept(surfer)).isZero();
      surfer.open("/desk/new");
      surfer.type("message", "Noe annet.");
      surfer.open("/desk");
      assertThat(kept(surfer)).isPositive();
      surfer.tapAway("form[action='/sign-out'] button");
      assertThat(kept(surfer)).isZero();
    }
  }

  private static String value(Surfer surfer, String field) {
    return Objects.requireNonNull(surfer.find("[name=" + field + "]").getDomProperty("value"));
  }

  /** How many drafts this tab has. */
  private static long kept(Surfer surfer) {
    return (long)
        Objects.requireNonNull(
            surfer
                .browser()
                .executeScript(
                    "return Object.keys(sessionStorage).filter(k => k.startsWith('draft ')"
                        + " && sessionStorage[k] !== '{}').length"));
  }

  private static @Nullable Cookie session(Surfer surfer) {
    return surfer.browser().manage().getCookieNamed("__Host-heard");
  }
}
