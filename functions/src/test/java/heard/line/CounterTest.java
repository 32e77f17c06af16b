package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.feedback.Channel;
import heard.feedback.Reference;
import heard.staff.Colleague;
import heard.staff.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Said over the counter, written down by a colleague, and taken like everything else. */
final class CounterTest {
  private static final String PNG = "\u0089PNG\r\n\u001a\n and the rest of it";

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

  private static Clerk clerk(int which) {
    List<Colleague> staff =
        line.system().sample().organisation().colleagues().values().stream()
            .filter(c -> c.active() && c.role() == Role.STAFF)
            .sorted(java.util.Comparator.comparing(Colleague::id))
            .toList();
    return Clerk.of(line, staff.get(which).id(), Role.STAFF);
  }

  private static Map<String, String> said(String words, String phone) {
    return Map.of(
        "message",
        words,
        "name",
        "Kari",
        "phone",
        phone,
        "kind",
        "complaint",
        "channel",
        "phone",
        "language",
        "nb",
        "place",
        "");
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("location").orElseThrow();
  }

  @Test
  void the_customer_gets_a_text_with_their_own_page() {
    Clerk ane = clerk(0);
    String slip = location(ane.post("/desk/new", said("Trakteren lekker 💧", "+47 912 34 567")));
    assertThat(ane.get(slip).body())
        .contains("Trakteren lekker 💧", "+47 912 34 567", "/status/", "lang=\"nb\"");
    line.idle();
    var texts = line.sentTo("+4791234567");
    assertThat(texts).hasSize(1);
    assertThat(line.get(line.links(texts.getFirst().text()).getFirst()).statusCode())
        .isEqualTo(200);
    var about = line.cases().head(new Reference(slip.replace("/desk/new/", ""))).orElseThrow();
    assertThat(about.channel()).isEqualTo(Channel.PHONE);
    assertThat(about.customer().name()).contains("Kari");
  }

  @Test
  void a_form_sent_twice_is_one_case_and_with_other_words_asks() {
    Clerk ane = clerk(0);
    String page = ane.get("/desk/new").body();
    String first = location(ane.send("/desk/new", page, said("Samme", "+4791234568")));
    assertThat(location(ane.send("/desk/new", page, said("Samme", "+4791234568"))))
        .isEqualTo(first);
    var other = ane.send("/desk/new", page, said("Noe annet", "+4791234568"));
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains(">\nNoe annet</textarea>", first.replace("/new/", "/"));
    line.idle();
    assertThat(line.sentTo("+4791234568")).hasSize(1);
  }

  @Test
  void what_cannot_be_taken_comes_back_with_every_word() {
    Clerk ane = clerk(0);
    for (var wrong :
        List.of(Map.of("phone", "12"), Map.of("message", " "), Map.of("channel", "web-form"))) {
      var fields = new java.util.HashMap<>(said("Ordene", "+4791234569"));
      fields.putAll(wrong);
      var answer = ane.post("/desk/new", fields);
      assertThat(answer.statusCode()).as(wrong.toString()).isEqualTo(422);
      assertThat(answer.body()).contains("value=\"Kari\"", "role=\"alert\"");
    }
  }

  @Test
  void a_slip_of_paper_is_for_who_wrote_it_down_and_takes_a_photo() {
    Clerk ane = clerk(0);
    String slip = location(ane.post("/desk/new", said("Uten telefon", "")));
    String reference = slip.replace("/desk/new/", "");
    line.idle();
    var head = line.cases().head(new Reference(reference)).orElseThrow();
    Clerk stranger =
        java.util.stream.IntStream.range(1, 9)
            .mapToObj(CounterTest::clerk)
            .filter(
                c -> {
                  var who = line.system().sample().organisation().colleague(c.id()).orElseThrow();
                  return !heard.casework.Access.of(who, java.util.Set.of(Role.STAFF)).covers(head);
                })
            .findFirst()
            .orElseThrow();
    assertThat(stranger.get(slip).statusCode()).isEqualTo(404);
    assertThat(photo(stranger, reference, PNG).statusCode()).isEqualTo(404);
    assertThat(photo(ane, reference, "no photo").statusCode()).isEqualTo(422);
    assertThat(location(photo(ane, reference, PNG))).endsWith(reference + "?done=photo");
    assertThat(location(photo(ane, reference, PNG))).endsWith(reference + "?done=photo");
    var photos =
        line.cases().file(new Reference(reference)).orElseThrow().entries().stream()
            .flatMap(e -> java.util.Optional.ofNullable(e.facts().get("photo")).stream())
            .toList();
    assertThat(photos).hasSize(1);
    String at = "/desk/" + reference + "/photos/" + photos.getFirst();
    assertThat(Clerk.holding(line, reference).get(at).statusCode()).isEqualTo(200);
    assertThat(stranger.get(at).statusCode()).isEqualTo(404);
    assertThat(Clerk.holding(line, reference).get(at + "x").statusCode()).isEqualTo(404);
  }

  /** As a browser sends it. */
  private static HttpResponse<String> photo(Clerk clerk, String reference, String content) {
    var csrf =
        java.util.regex.Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"")
            .matcher(clerk.get("/desk/new").body());
    assertThat(csrf.find()).isTrue();
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n"
            + csrf.group(1)
            + "\r\n--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.png\"\r\n"
            + "Content-Type: image/png\r\n\r\n"
            + content
            + "\r\n--b--\r\n";
    return line.send(
        HttpRequest.newBuilder(line.at("/desk/" + reference + "/photos"))
            .header("content-type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1))),
        "cookie",
        clerk.cookie());
  }
}
