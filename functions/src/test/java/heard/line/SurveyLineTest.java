package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.aws.DynamoStandings;
import heard.casework.Case;
import heard.casework.CaseState;
import heard.casework.Promise;
import heard.casework.Score;
import heard.correspondence.Links;
import heard.correspondence.Signatures;
import heard.feedback.Reference;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A customer is asked how it went, and says it: as a browser, a scanner and a vandal do. */
final class SurveyLineTest {
  private static final List<String> PEOPLE =
      List.of(
          "scanner@example.com",
          "content@example.com",
          "sad@example.com",
          "vandal@example.com",
          "forged@example.com");

  @SuppressWarnings("NullAway.Init")
  private static Line line;

  /** Everybody's case is answered, and days go by until they are asked. */
  @BeforeAll
  static void start() {
    line = Line.start();
    PEOPLE.forEach(person -> line.submit(person, "It came too late."));
    line.idle();
    PEOPLE.forEach(SurveyLineTest::answer);
    for (int days = 0; days < 14 && !PEOPLE.stream().allMatch(p -> survey(p).isPresent()); days++) {
      line.system().advance(Duration.ofDays(1));
    }
  }

  private static void answer(String person) {
    String reference = line.referenceOf(person);
    var answer = Map.of("action", "reply", "reply", "It is there.", "answered", "true");
    assertThat(Clerk.holding(line, reference).act(reference, answer).statusCode()).isEqualTo(303);
    line.idle();
  }

  private static Optional<String> survey(String person) {
    return line.sentTo(person).stream()
        .flatMap(mail -> line.links(mail.text()).stream())
        .filter(link -> link.contains("/survey/"))
        .findFirst();
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  /** A case, and the survey its customer was mailed. */
  private record Asked(String reference, String survey) {
    static Asked of(String person) {
      return new Asked(line.referenceOf(person), SurveyLineTest.survey(person).orElseThrow());
    }

    Case head() {
      return line.cases().head(new Reference(reference)).orElseThrow();
    }

    Optional<Score> score() {
      return Score.of(line.cases().file(new Reference(reference)).orElseThrow().entries());
    }

    HttpResponse<String> send(String outcome, String treatment, String comment) {
      return line.post(
          survey, Map.of("outcome", outcome, "treatment", treatment, "comment", comment));
    }
  }

  @Test
  void looking_records_nothing_however_the_link_is_followed() {
    var asked = Asked.of("scanner@example.com");
    var before = line.everything();
    String page = line.get(asked.survey() + "?outcome=4&treatment=2").body();
    assertThat(page)
        .contains("name=\"outcome\" value=\"4\" required checked")
        .contains("name=\"treatment\" value=\"2\" required checked");
    assertThat(line.get(asked.survey() + "?outcome=9&treatment=%3Cb%3E").body())
        .doesNotContain("checked>");
    var head = HttpRequest.newBuilder(line.at(asked.survey())).HEAD();
    line.send(head);
    line.idle();
    assertThat(line.everything()).isEqualTo(before);
  }

  @Test
  void a_good_score_is_kept_and_can_be_changed_for_a_day() {
    var asked = Asked.of("content@example.com");
    var done = asked.send("4", "5", "Quick & <kind>");
    assertThat(done.statusCode()).isEqualTo(303);
    String page = line.get(done.headers().firstValue("location").orElseThrow()).body();
    assertThat(page)
        .contains("role=\"status\"", "value=\"4\" required checked", "Quick &amp; &lt;kind&gt;");
    assertThat(asked.head().state()).isEqualTo(CaseState.ANSWERED);
    assertThat(asked.send("3", "5", "Quick").statusCode()).isEqualTo(303);
    assertThat(asked.score()).contains(new Score(3, 5, Optional.of("Quick")));
    line.system().advance(Duration.ofHours(25));
    var late = asked.send("1", "1", "No, after all");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains(">\nNo, after all</textarea>", "/status/");
    assertThat(line.get(asked.survey()).body()).contains("Partly").doesNotContain("type=\"radio\"");
    assertThat(asked.score()).contains(new Score(3, 5, Optional.of("Quick")));
  }

  @Test
  void a_low_score_goes_to_somebody_else_at_once() {
    var asked = Asked.of("sad@example.com");
    Case before = asked.head();
    String page =
        line.get(
                asked.send("2", "4", "Still broken").headers().firstValue("location").orElseThrow())
            .body();
    assertThat(page).contains("Somebody else looks at it now");
    line.idle();
    Case after = asked.head();
    assertThat(after.state()).isEqualTo(CaseState.OPEN);
    // Nothing kind goes out while it is: no moment from which it would hold nothing back.
    var standings =
        new DynamoStandings(
            line.system().admin().dynamoDb(),
            line.system().template().variable("DISPATCHES_TABLE"));
    assertThat(standings.of("sad@example.com").complaints())
        .containsEntry(asked.reference(), Optional.empty());
    assertThat(after.owner()).isPresent().isNotEqualTo(before.owner());
    assertThat(after.promise().state()).isEqualTo(Promise.State.OPEN);
    var reader = line.system().sample().organisation().colleague(after.owner().orElseThrow());
    assertThat(line.system().outbox().all())
        .filteredOn(sent -> sent.subject().contains(asked.reference()))
        .extracting(sent -> sent.to())
        .contains(reader.orElseThrow().email().orElseThrow().address());
    assertThat(Clerk.holding(line, asked.reference()).get("/desk/" + asked.reference()).body())
        .contains("Still broken");
  }

  @Test
  void a_score_that_is_none_is_refused_and_the_words_are_kept() {
    var asked = Asked.of("vandal@example.com");
    for (String outcome : List.of("", "0", "6", "-1", "5.0", "five", "٣")) {
      var refused = asked.send(outcome, "4", "My words");
      assertThat(refused.statusCode()).as(outcome).isEqualTo(422);
      assertThat(refused.body())
          .contains(">\nMy words</textarea>", "value=\"4\" required checked", "role=\"alert\"");
    }
    assertThat(asked.send("4", "4", "x".repeat(10_001)).statusCode()).isEqualTo(422);
    assertThat(asked.score()).isEmpty();
  }

  @Test
  void a_link_that_is_not_ours_or_of_another_kind_records_nothing() {
    var asked = Asked.of("forged@example.com");
    var before = line.everything();
    String survey = asked.survey();
    int dot = survey.lastIndexOf('.') + 5;
    var forged = new HashMap<String, String>();
    forged.put(
        "flipped",
        survey.substring(0, dot)
            + (survey.charAt(dot) == 'A' ? 'B' : 'A')
            + survey.substring(dot + 1));
    forged.put("cut", survey.substring(0, survey.length() - 1));
    forged.put(
        "of the status page", line.statusOf("forged@example.com").replace("/status/", "/survey/"));
    forged.put("over", over(new Reference(asked.reference())));
    forged.put("nothing", "/survey/nothing");
    forged.forEach(
        (why, link) -> {
          assertThat(line.get(link).statusCode()).as(why).isEqualTo(404);
          var sent = line.post(link, Map.of("outcome", "1", "treatment", "1"));
          assertThat(sent.statusCode()).as(why).isEqualTo(404);
          assertThat(sent.body()).contains("This link no longer works");
        });
    assertThat(line.everything()).isEqualTo(before);
  }

  /** The link that this case would have had, had it come long ago. */
  private static String over(Reference reference) {
    byte[] key = line.system().template().variable("LINK_KEY").getBytes(StandardCharsets.UTF_8);
    var links = new Links(line.system().url().toString(), new Signatures(List.of(key)));
    return links.survey(reference, line.system().clock().instant().minus(Duration.ofDays(401)));
  }
}
