package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whose form it is: the market's, by the shop that is named or else by the language. */
final class FormBrandTest {
  private static final String NAME = "Furu i Sverige";

  @SuppressWarnings("NullAway.Init")
  private static Line line;

  @BeforeAll
  static void start() {
    line = Line.start();
    String market =
        """
        {"currency":"SEK","zone":"Europe/Stockholm","languages":["sv","en"],"smsSender":"Furu",
         "brandName":"%s","brandColour":"#703010","brandLogo":"https://furu.example.com/l.svg"}
        """
            .formatted(NAME);
    String token = line.get("/local/token?role=manager").body().strip();
    var put =
        HttpRequest.newBuilder(line.at("/api/settings/markets/SE"))
            .method("PUT", BodyPublishers.ofString(market));
    var answer =
        line.send(put, "content-type", "application/json", "authorization", "Bearer " + token);
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    line.postJson("/local/clock", "{\"advance\":\"PT2M\"}");
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  @Test
  void the_form_of_a_shop_carries_its_market_and_costs_no_further_read() {
    line.postJson("/local/clock", "{\"advance\":\"PT2M\"}");
    List<String> calls = new CopyOnWriteArrayList<>();
    line.system()
        .faults()
        .beforeCall(
            attempt -> {
              if (attempt.function().equals("SubmitFeedback")) {
                calls.add(attempt.action());
              }
            });
    var form = line.get("/?kind=complaint&lang=en&place=sodermalm");
    assertThat(calls).containsExactly("dynamodb:GetItem");
    assertThat(form.body()).contains(NAME + "</title>", "tint-703010.css");
    assertThat(form.headers().firstValue("content-security-policy").orElse(""))
        .contains("img-src 'self' https://furu.example.com");
    assertThat(line.get("/?kind=complaint&lang=sv").body()).contains(NAME + "</title>");
    assertThat(line.get("/?lang=sv").body()).contains(NAME + "</title>");
    assertThat(line.get("/?kind=complaint&lang=sv&place=storo").body()).doesNotContain(NAME);
    assertThat(line.get("/?kind=complaint&lang=nb").body()).doesNotContain(NAME);
    assertThat(calls).hasSize(1);
    line.system().faults().clear();
  }

  @Test
  void so_does_the_form_that_comes_back_and_the_status_page_before_there_is_a_case() {
    var complaint = line.complaint("brand@example.com", "");
    complaint.put("place", "sodermalm");
    var again = line.post("/feedback", complaint);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains(NAME + "</title>");
    var shown = new CountDownLatch(1);
    line.system()
        .faults()
        .beforeCall(
            attempt -> {
              if (attempt.function().equals("ReactToCase")) {
                waited(shown);
              }
            });
    complaint.put("message", "The chair creaks.");
    String status =
        line.post("/feedback", complaint).headers().firstValue("location").orElseThrow();
    String page = line.get(status).body();
    shown.countDown();
    assertThat(page).contains(NAME).doesNotContain("id=\"holder\"");
    line.idle();
    assertThat(line.get(status).body()).contains(NAME, "id=\"holder\"");
  }

  private static void waited(CountDownLatch shown) {
    try {
      assertThat(shown.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
