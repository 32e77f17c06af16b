package heard.line;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import heard.feedback.Reference;
import heard.local.outbox.Sent;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.MonthDay;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.sync.RequestBody;

/** A day on which everything happens once that Heard can do. */
final class Day {
  private static final String PNG = "\u0089PNG\r\n\u001a\n and the rest of it";

  private static final String BOUNCE =
      """
      --b
      Content-Type: text/plain

      Nobody is there.
      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mail.example.org

      Final-Recipient: rfc822; kari@example.com
      Action: failed
      Status: 5.1.1
      --b--
      """;

  private final Line line;

  Day(Line line) {
    this.line = line;
  }

  void live() {
    // What is remembered for a while is read anew.
    line.system().advance(Duration.ofHours(2));
    customer();
    desk();
    survey();
    mail();
    followUps();
    list();
    left();
  }

  private void customer() {
    line.get("/");
    line.post("/feedback", line.complaint("liv@example.com", "The lamp is broken."));
    line.submit("kari@example.com", "The kettle leaks.");
    line.idle();
    String status = line.statusOf("kari@example.com");
    photo(status + "/photos");
    Matcher photo =
        Pattern.compile("href=\"([^\"]*/photos/[^\"]*)\"").matcher(line.get(status).body());
    assertThat(photo.find()).isTrue();
    assertThat(line.get(photo.group(1)).statusCode()).isEqualTo(200);
    line.post(status, Map.of("action", "reply", "message", "It leaks more."));
    line.post(status, Map.of("action", "not-satisfied", "message", "Still."));
    line.submit("bounce@simulator.amazonses.com", "Nobody gets the answer.");
    line.idle();
  }

  private void photo(String address) {
    String part =
        """
        --b
        Content-Disposition: form-data; name="photo"; filename="a.png"
        Content-Type: image/png

        %s
        --b--
        """
            .replace("\n", "\r\n")
            .formatted(PNG);
    var body = BodyPublishers.ofString(part, StandardCharsets.ISO_8859_1);
    var request = HttpRequest.newBuilder(line.at(address)).POST(body);
    line.send(request, "content-type", "multipart/form-data; boundary=b");
  }

  private void desk() {
    String reference = line.referenceOf("kari@example.com");
    Clerk clerk = Clerk.holding(line, reference);
    clerk.get("/desk");
    var reply = Map.of("action", "reply", "reply", "A new one waits.", "answered", "true");
    assertThat(clerk.act(reference, reply).statusCode()).isEqualTo(303);
    line.idle();
    String customer = line.cases().head(new Reference(reference)).orElseThrow().customer().id();
    ask("GET", "/api/cases?customer=" + customer, "");
    ask("GET", "/api/cases?owner=" + clerk.id(), "");
    String place = ask("GET", "/api/settings/places/storo", "").body();
    ask("PUT", "/api/settings/places/storo", place);
  }

  private void survey() {
    for (int days = 0; days < 7; days++) {
      line.system().advance(Duration.ofDays(1));
    }
    for (Sent sent : line.sentTo("kari@example.com")) {
      line.links(sent.text()).stream()
          .filter(link -> link.contains("/survey/"))
          .forEach(
              link -> line.post(link, Map.of("outcome", "1", "treatment", "2", "comment", "")));
    }
    line.idle();
  }

  private void mail() {
    var room = new Mailroom(line);
    room.taken(Letter.from("Anna <anna@mail.example.org>", "Lamp", "The lamp broke."));
    room.taken(Letter.answer(line.sentTo("anna@mail.example.org").getFirst(), "Again."));
    Letter bounce =
        Letter.from("mailer-daemon@mail.example.org", "Undeliverable", BOUNCE)
            .with("Content-Type", "multipart/report; report-type=delivery-status; boundary=b");
    room.taken(bounce);
  }

  private void followUps() {
    var day = MonthDay.from(line.system().clock().instant().plus(Duration.ofDays(2)).atZone(UTC));
    ask(
        "PUT",
        "/api/customers/c-1",
        """
        {"name":"Kari Nordmann","email":"kari.nordmann@example.com","country":"NO","language":"nb",
         "zone":"Europe/Oslo","birthday":"%s","consents":[{"purpose":"marketing",
         "basis":"consent","granted":true,"at":"2025-01-01T10:00:00+01:00","source":"web"}]}
        """
            .formatted(day));
    ask(
        "PUT",
        "/api/schedules/birthday",
        """
        {"name":"Birthdays","occasion":"birthday","offset":"P0D","channel":"EMAIL",
         "letter":"birthday"}
        """);
    ask("POST", "/api/schedules/birthday/activate", "");
    ask(
        "POST",
        "/api/occasions",
        """
        {"id":"o-1","customer":"c-1","kind":"purchase","on":"2026-11-20"}
        """);
    line.system().advance(Duration.ofDays(4));
    for (Sent sent : line.sentTo("kari.nordmann@example.com")) {
      line.links(sent.text()).forEach(link -> line.get(link));
      line.links(sent.text()).stream()
          .filter(link -> link.contains("/unsubscribe/"))
          .forEach(link -> line.post(link, Map.of("List-Unsubscribe", "One-Click")));
    }
    ask("GET", "/api/customers/c-1/everything", "");
    ask("GET", "/api/customers/c-1/explain?schedule=birthday&date=2026-11-20", "");
    ask("DELETE", "/api/customers/c-1", "");
    line.idle();
  }

  /** A list too long for one go, whose first line another system then changes. */
  private void list() {
    var list = new StringBuilder("id;name;email;country;language;zone;birthday;marketing\n");
    for (int i = 0; i < 201; i++) {
      list.append("l-%d;Liv;liv.%d@example.com;NO;nb;Europe/Oslo;1980-05-05;yes\n".formatted(i, i));
    }
    ask("POST", "/api/imports/customers", list.toString());
    line.idle();
    event(
        "customer",
        "{\"id\":\"l-0\",\"name\":\"Liv\",\"country\":\"NO\",\"language\":\"nb\",\"zone\":\"Europe/Oslo\",\"consents\":[]}");
    event(
        "occasion",
        "{\"id\":\"o-2\",\"customer\":\"l-0\",\"kind\":\"purchase\",\"on\":\"2026-11-20\"}");
  }

  private void event(String type, String detail) {
    line.system()
        .admin()
        .sqs()
        .sendMessage(
            m ->
                m.queueUrl(line.system().template().variable("OCCASIONS_QUEUE_URL"))
                    .messageBody(
                        "{\"detail-type\":\"%s\",\"source\":\"shop\",\"detail\":%s}"
                            .formatted(type, detail)));
    line.idle();
  }

  /** What nobody was told of: a submission whose record was lost, a mail whose notice was. */
  private void left() {
    line.system()
        .admin()
        .s3()
        .putObject(
            p -> p.bucket(line.system().template().variable("MAIL_BUCKET")).key("in/lost"),
            RequestBody.fromString(
                "From: bo@mail.example.org\r\nSubject: Chair\r\n\r\nIt broke.\r\n"));
    line.system().advance(Duration.ofHours(1));
  }

  private HttpResponse<String> ask(String method, String path, String json) {
    var answer = Machine.of(line).send(method, path, json);
    assertThat(answer.statusCode()).as(method + " " + path + answer.body()).isLessThan(300);
    return answer;
  }
}
