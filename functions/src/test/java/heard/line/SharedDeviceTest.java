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

  private static @Nullable Cookie session(Surfer surfer) {
    return surfer.browser().manage().getCookieNamed("__Host-heard");
  }
}
