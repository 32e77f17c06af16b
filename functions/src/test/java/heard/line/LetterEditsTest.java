package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Language;
import heard.local.outbox.Sent;
import heard.staff.Role;
import heard.web.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A letter as marketing writes it, tries it and publishes it. */
class LetterEditsTest {
  private static final String SPRING =
      """
      {"name":"Spring","occasion":"season","season":"--04-01","offset":"P0D","at":"09:00",
       "channel":"EMAIL","letter":"spring"}
      """;

  private static Line line;
  private static Machine machine;

  @BeforeAll
  static void start() {
    line = Line.start();
    machine = new Machine(line, "marketing");
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  @Test
  void a_draft_is_tried_refused_mended_and_published() {
    assertThat(machine.send("GET", "/api/letters/season", "").body()).contains("\"version\":0");
    var blank = machine.send("PUT", "/api/letters/season", nb("Hei {{givenName}}"));
    assertThat(blank.statusCode()).as(blank.body()).isEqualTo(200);
    var refused = machine.send("POST", "/api/letters/season/publish", "");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("not known for everybody").contains("texts.nb.body");

    machine.send("PUT", "/api/letters/season", nb("Hei {{givenName|du}}, god jul fra {{brand}}."));
    assertThat(tried("one@example.com", "nb"))
        .first()
        .satisfies(m -> assertThat(m.subject()).isEqualTo("God jul"));
    assertThat(tried("two@example.com", "sv"))
        .first()
        .satisfies(m -> assertThat(m.subject()).isNotEqualTo("God jul"));
    var published = machine.send("POST", "/api/letters/season/publish", "");
    assertThat(published.body()).contains("\"version\":1").contains("\"draft\":{}");
    assertThat(machine.send("GET", "/api/letters/season", "").body()).contains("god jul fra");
  }

  @Test
  void what_was_just_written_is_what_is_tried() {
    machine.send("PUT", "/api/letters/renewal", nb("Hei, de første ordene."));
    assertThat(tried("renewal", "first@example.com", "nb").getFirst().text()).contains("første");
    machine.send("PUT", "/api/letters/renewal", nb("Hei, de andre ordene."));
    assertThat(tried("renewal", "second@example.com", "nb").getFirst().text()).contains("andre");
  }

  @Test
  void a_letter_of_our_own_is_made_and_sent_once_it_is_published() {
    assertThat(machine.send("GET", "/api/letters/spring", "").statusCode()).isEqualTo(404);
    assertThat(machine.send("PUT", "/api/letters/spring", nb("Hei, snart er det vår.")).body())
        .contains("\"field\":\"name\"");
    String named = nb("Hei, snart er det vår.").replaceFirst("\\{", "{\"name\":\"Vår\",");
    var made = machine.send("PUT", "/api/letters/spring", named);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(machine.send("GET", "/api/letters", "").body()).contains("\"name\":\"Vår\"");

    assertThat(machine.send("PUT", "/api/schedules/spring", SPRING).statusCode()).isEqualTo(201);
    var early = machine.send("POST", "/api/schedules/spring/activate", "");
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("This letter is not published yet");
    assertThat(machine.send("POST", "/api/letters/spring/publish", "").statusCode()).isEqualTo(200);
    var late = SPRING.replace("\"channel\"", "\"late\":\"BELATED\",\"channel\"");
    machine.send("PUT", "/api/schedules/spring", late);
    assertThat(machine.send("POST", "/api/schedules/spring/activate", "").body())
        .contains("no letter for being late");
    machine.send("PUT", "/api/schedules/spring", SPRING);
    assertThat(machine.send("POST", "/api/schedules/spring/activate", "").statusCode())
        .isEqualTo(200);
  }

  @Test
  void an_id_that_is_none_or_another_letters_makes_nothing() {
    String named = nb("Hei.").replaceFirst("\\{", "{\"name\":\"Vår\",");
    for (String id : List.of("reply", "new", "Spring", "-spring", "a_b", "x".repeat(41))) {
      var refused = machine.send("PUT", "/api/letters/" + id, named);
      assertThat(refused.statusCode()).as(id).isEqualTo(422);
      assertThat(refused.body()).contains("\"field\":\"id\"");
    }
    var endless =
        machine.send("PUT", "/api/letters/endless", named.replace("Hei.", "Hei".repeat(4_000)));
    assertThat(endless.statusCode()).isEqualTo(422);
    assertThat(endless.body()).contains("texts.nb.body").contains("too long");
  }

  @Test
  void marketing_makes_a_letter_from_another_and_loses_nothing_when_its_name_is_taken() {
    var marketing = Clerk.of(line, "maren", Role.MARKETING);
    var typed = Map.of("name", "Påske i butikken", "from", "season");
    var made = marketing.send("/letters/new", marketing.get("/letters").body(), typed);
    assertThat(made.headers().firstValue("location"))
        .contains("/letters/paske-i-butikken?done=new");
    var page = marketing.get("/letters/paske-i-butikken?in=fi").body();
    assertThat(page).contains("<h1>Påske i butikken</h1>").contains("value=\"publish\"");
    assertThat(marketing.get("/letters/paske-i-butikken/preview?in=fi").body()).contains("<html");

    var taken = marketing.send("/letters/new", marketing.get("/letters").body(), typed);
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(taken.body())
        .contains(Texts.of(Language.NB).get("setting.wrong.taken"))
        .contains("value=\"Påske i butikken\"")
        .contains("value=\"season\" selected");
    marketing.post(
        "/letters/paske-i-butikken",
        Map.of("action", "publish", "in", "nb", "subject", "God påske", "body", "Hei."));
    assertThat(marketing.get("/schedules/new").body())
        .contains("<option value=\"paske-i-butikken\">Påske i butikken</option>");
  }

  @Test
  void of_two_who_write_the_second_reads_what_the_first_wrote() {
    var marketing = Clerk.of(line, "maren", Role.MARKETING);
    String page = marketing.get("/letters/thank-you?in=nb").body();
    var mine = Map.of("in", "nb", "subject", "Mitt", "body", "Mine ord.");
    var yours = Map.of("in", "nb", "subject", "Ditt", "body", "Dine ord.");
    assertThat(marketing.send("/letters/thank-you", page, mine).statusCode()).isEqualTo(303);
    var second = marketing.send("/letters/thank-you", page, yours);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body())
        .contains(Texts.of(Language.NB).get("letters.done.meanwhile"))
        .contains("Dine ord.");
    assertThat(machine.send("GET", "/api/letters/thank-you", "").body()).contains("Mine ord.");
    assertThat(marketing.send("/letters/thank-you", second.body(), yours).statusCode())
        .isEqualTo(303);
  }

  @Test
  void nothing_written_is_nothing_to_publish() {
    var marketing = Clerk.of(line, "maren", Role.MARKETING);
    marketing.send(
        "/letters/new", marketing.get("/letters").body(), Map.of("name", "Tomt", "from", ""));
    var refused = marketing.post("/letters/tomt", Map.of("action", "publish", "in", "nb"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(machine.send("POST", "/api/letters/tomt/publish", "").statusCode()).isEqualTo(422);
    for (String version : List.of("0", "7", "x")) {
      var back = Map.of("action", "back", "version", version);
      assertThat(marketing.post("/letters/tomt", back).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void going_to_another_language_or_looking_for_somebody_loses_no_word() {
    var marketing = Clerk.of(line, "maren", Role.MARKETING);
    String address = "/letters/check-in-large";
    var go =
        marketing.send(
            address,
            marketing.get(address + "?in=nb").body(),
            Map.of("in", "nb", "subject", "Nå", "body", "Uten et ord tapt.", "to-language", "fi"));
    assertThat(go.headers().firstValue("location")).contains(address + "?in=fi");
    assertThat(marketing.get(address + "?in=nb").body()).contains("Uten et ord tapt.");

    String finnish = marketing.get(address + "?in=fi").body();
    var asked =
        Map.of(
            "in",
            "fi",
            "subject",
            "Nyt",
            "body",
            "Ei sanaakaan hukassa.",
            "action",
            "show",
            "customer",
            "k & co");
    assertThat(marketing.send(address, finnish, asked).headers().firstValue("location"))
        .contains(address + "?in=fi&customer=k+%26+co");
    assertThat(marketing.get(address + "?in=fi").body()).contains("Ei sanaakaan hukassa.");
    var test =
        Map.of("in", "fi", "body", "Ei kirjaintakaan.", "action", "test", "to", "mai@example.com");
    marketing.send(address, marketing.get(address + "?in=fi").body(), test);
    line.idle();
    assertThat(line.sentTo("mai@example.com").getFirst().text()).contains("Ei kirjaintakaan.");

    var stale = marketing.send(address, finnish, asked);
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("Ei sanaakaan hukassa.");
  }

  @Test
  void to_look_at_another_language_writes_nothing_down() {
    var marketing = Clerk.of(line, "maren", Role.MARKETING);
    String address = "/letters/getting-started";
    String page = marketing.get(address + "?in=nb").body();
    var shown = new java.util.HashMap<String, String>();
    for (var field : org.jsoup.Jsoup.parse(page).forms().getLast().formData()) {
      shown.put(field.key(), field.value());
    }
    assertThat(shown.get("body")).isNotBlank();
    shown.put("to-language", "sv");
    assertThat(marketing.send(address, page, shown).statusCode()).isEqualTo(303);
    assertThat(machine.send("GET", address.replace("/letters", "/api/letters"), "").body())
        .contains("\"draft\":{}");
  }

  @Test
  void a_letter_that_never_went_out_is_removed_unless_a_schedule_names_it() {
    var marketing = Clerk.of(line, "maren", Role.MARKETING);
    var typed = Map.of("name", "Feil brev", "from", "season");
    marketing.send("/letters/new", marketing.get("/letters").body(), typed);
    String schedule = SPRING.replace("\"spring\"", "\"feil-brev\"");
    assertThat(machine.send("PUT", "/api/schedules/wrong", schedule).statusCode()).isEqualTo(201);
    var remove = Map.of("action", "remove", "in", "nb");
    var refused = marketing.post("/letters/feil-brev", remove);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(Texts.of(Language.NB).get("letters.done.named"));
    machine.send("PUT", "/api/schedules/wrong", SPRING.replace("\"spring\"", "\"season\""));

    String page = marketing.get("/letters/feil-brev").body();
    assertThat(page).contains("value=\"remove\"");
    assertThat(marketing.send("/letters/feil-brev", page, remove).headers().firstValue("location"))
        .contains("/letters?done=removed");
    assertThat(marketing.get("/letters?done=removed").body())
        .contains(Texts.of(Language.NB).get("letters.done.removed"))
        .doesNotContain("Feil brev");
    assertThat(marketing.get("/letters/feil-brev").statusCode()).isEqualTo(404);
    assertThat(marketing.get("/letters/birthday").body()).doesNotContain("value=\"remove\"");
    assertThat(marketing.post("/letters/birthday", remove).statusCode()).isEqualTo(404);
  }

  private static List<Sent> tried(String to, String language) {
    return tried("season", to, language);
  }

  private static List<Sent> tried(String letter, String to, String language) {
    var answer =
        machine.send(
            "POST",
            "/api/letters/" + letter + "/test",
            "{\"to\":\"%s\",\"language\":\"%s\"}".formatted(to, language));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    line.idle();
    return line.sentTo(to);
  }

  private static String nb(String body) {
    return "{\"texts\":{\"nb\":{\"subject\":\"God jul\",\"body\":\"%s\",\"sms\":\"God jul\"}}}"
        .formatted(body);
  }
}
