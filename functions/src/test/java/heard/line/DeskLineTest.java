package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Case;
import heard.feedback.Reference;
import heard.local.outbox.Sent;
import heard.staff.Colleague;
import heard.staff.Role;
import heard.time.PublicHolidays;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The desk through the whole line: files with an answer, praise passed on, and a quiet evening. */
final class DeskLineTest {
  private static final byte[] PDF = "%PDF-1.7 and the rest of it".getBytes(StandardCharsets.UTF_8);

  @SuppressWarnings("NullAway.Init")
  private static Line line;

  @BeforeAll
  static void start() {
    line = Line.start();
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  @Test
  void files_go_with_an_answer_and_stand_on_both_pages() {
    String reference = line.submit("files@example.com", "I lost the receipt.");
    line.idle();
    Clerk clerk = Clerk.holding(line, reference);
    var reply = Map.of("action", "reply", "reply", "Here it is again.", "answered", "true");
    var wrong =
        send(
            clerk,
            reference,
            reply,
            Map.of("receipt.pdf", "MZ program".getBytes(StandardCharsets.UTF_8)));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("href=\"#files\"", "Here it is again.</textarea>");
    var many = new LinkedHashMap<String, byte[]>();
    List.of("1.pdf", "2.pdf", "3.pdf", "4.pdf").forEach(name -> many.put(name, PDF));
    assertThat(send(clerk, reference, reply, many).statusCode()).isEqualTo(422);
    line.idle();
    assertThat(line.sentTo("files@example.com")).hasSize(1);
    var sent = send(clerk, reference, reply, Map.of("../kvittering ø.exe", PDF));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    line.idle();
    Sent mail = line.sentTo("files@example.com").getLast();
    assertThat(mail.attachments())
        .containsExactly(new Sent.Attachment("kvittering ø.pdf", "application/pdf", PDF.length));
    assertThat(Machine.of(line).get("/api/cases/" + reference).body())
        .contains("\"name\":\"kvittering ø.pdf\",\"type\":\"application/pdf\"")
        .contains("\"size\":" + PDF.length)
        .doesNotContain("\"facts\":{\"attachments\"");
    for (String page :
        List.of(
            line.get(line.statusOf("files@example.com")).body(),
            clerk.get("/desk/" + reference).body())) {
      var link = Pattern.compile("href=\"([^\"]*/photos/[^\"]*[.]pdf)\"").matcher(page);
      assertThat(link.find()).isTrue();
      var file = clerk.get(link.group(1));
      assertThat(file.body()).isEqualTo(new String(PDF, StandardCharsets.UTF_8));
      assertThat(file.headers().firstValue("content-disposition").orElse(""))
          .startsWith("attachment;")
          .contains("kvittering%20%C3%B8.pdf");
    }
    assertThat(ledger()).isNotEmpty().allMatch(row -> row.length() < 1_024);
  }

  /** A browser keeps a page, and gives it back as it was, with the key it had. */
  @Test
  void more_words_from_a_page_that_came_back_arrive_too() {
    String reference = line.submit("back@example.com", "The lid is missing.");
    line.idle();
    String page = line.statusOf("back@example.com");
    for (var said :
        List.of(
            Map.of("action", "right", "key", "one-page"),
            Map.of("action", "reply", "key", "one-page", "text", "And the box too."),
            Map.of("action", "reply", "key", "one-page", "text", "And the box too."),
            Map.of("action", "reply", "key", "one-page", "text", "And the cup."))) {
      assertThat(line.post(page, said).statusCode()).isEqualTo(303);
    }
    line.idle();
    assertThat(Clerk.holding(line, reference).get("/desk/" + reference).body())
        .containsOnlyOnce("And the box too.")
        .containsOnlyOnce("And the cup.");
  }

  @Test
  void praise_that_names_nobody_is_passed_on_by_hand_and_answered_by_who_it_is_for() {
    var fields = line.complaint("glad@example.com", "The one at the till found my keys.");
    fields.putAll(
        Map.of("kind", "compliment", "praised", "the one at the till", "mayTell", "true"));
    line.post("/feedback", fields);
    line.idle();
    var reference =
        Pattern.compile("H-[0-9A-Z]{4}-[0-9A-Z]{4}")
            .matcher(line.get(line.statusOf("glad@example.com")).body())
            .results()
            .findFirst()
            .orElseThrow()
            .group();
    Clerk owner = Clerk.holding(line, reference);
    Colleague praised = elsewhere(head(reference));
    var passOn = Map.of("action", "pass-on", "praised", praised.id());
    assertThat(owner.act(reference, passOn).statusCode()).isEqualTo(303);
    line.idle();
    assertThat(line.sentTo("glad@example.com").getLast().text()).contains(praised.givenName());
    line.system().advance(Duration.ofDays(3));
    assertThat(line.system().outbox().all())
        .filteredOn(s -> s.to().equals(praised.email().orElseThrow().address()))
        .anyMatch(s -> s.text().contains("found my keys"));
    Clerk reader = Clerk.of(line, praised.id(), Role.STAFF);
    String page = reader.get("/desk/" + reference).body();
    assertThat(page)
        .contains("found my keys")
        .doesNotContain("glad@example.com", "name=\"version\"");
    var thanks = Map.of("action", "thank", "thanks", "It was a joy.");
    assertThat(reader.send("/desk/" + reference, page, thanks).statusCode()).isEqualTo(303);
    assertThat(reader.send("/desk/" + reference, page, thanks).statusCode()).isEqualTo(303);
    line.idle();
    assertThat(line.sentTo("glad@example.com").getLast().text()).contains("It was a joy.");
    assertThat(line.sentTo("glad@example.com")).hasSize(3);
  }

  @Test
  void a_desk_is_quiet_when_its_colleague_is_not_at_work() {
    String reference = line.submit("evening@example.com", "It can wait until tomorrow.");
    line.idle();
    Clerk clerk = Clerk.holding(line, reference);
    Colleague who = line.system().sample().organisation().colleague(clerk.id()).orElseThrow();
    moveTo(who, false);
    String evening = Clerk.of(line, clerk.id(), Role.STAFF).get("/desk").body();
    assertThat(evening)
        .containsPattern("(?s)<p class=\"lead\">[^<]+</p>\\s*<details class=\"lone\"><summary>");
    moveTo(who, true);
    assertThat(Clerk.of(line, clerk.id(), Role.STAFF).get("/desk").body())
        .doesNotContain("<details class=\"lone\">");
  }

  /** Hour by hour, until they are at work, or are not. */
  private static void moveTo(Colleague who, boolean atWork) {
    for (int hours = 0; hours < 100; hours++) {
      Instant now = line.system().clock().instant();
      boolean there =
          who.atWorkFrom(now, new PublicHolidays()).filter(from -> !from.isAfter(now)).isPresent();
      if (there == atWork) {
        return;
      }
      line.system().advance(Duration.ofHours(1));
    }
    throw new AssertionError(who.id() + " is never " + (atWork ? "at work" : "off"));
  }

  /** What stands in the ledger about mail to customers, as text: longer than it is kept. */
  private static List<String> ledger() {
    String dispatches = line.system().template().variable("DISPATCHES_TABLE");
    return line.everything().entrySet().stream()
        .filter(row -> row.getKey().startsWith(dispatches) && row.getKey().contains("reply#"))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static Case head(String reference) {
    return line.cases().head(new Reference(reference)).orElseThrow();
  }

  /** Somebody with a mailbox to whom the case is not open. */
  private static Colleague elsewhere(Case about) {
    return line.system().sample().organisation().colleagues().values().stream()
        .filter(c -> c.active() && c.role() == Role.STAFF && c.email().isPresent())
        .filter(c -> !heard.casework.Access.of(c, java.util.Set.of(Role.STAFF)).covers(about))
        .min(java.util.Comparator.comparing(Colleague::id))
        .orElseThrow();
  }

  /** A form with files, as a browser sends it. */
  private static HttpResponse<String> send(
      Clerk clerk, String reference, Map<String, String> fields, Map<String, byte[]> files) {
    var body = new ByteArrayOutputStream();
    var all = clerk.hidden(clerk.get("/desk/" + reference).body());
    all.putAll(fields);
    all.forEach(
        (name, value) ->
            part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
    files.forEach(
        (name, content) ->
            part(
                body,
                "name=\"files\"; filename=\"" + name + "\"\r\nContent-Type: any/thing",
                content));
    body.writeBytes("--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return line.send(
        HttpRequest.newBuilder(line.at("/desk/" + reference))
            .header("content-type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())),
        "cookie",
        clerk.cookie());
  }

  private static void part(ByteArrayOutputStream body, String what, byte[] content) {
    String head = "--b\r\nContent-Disposition: form-data; " + what + "\r\n\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }
}
