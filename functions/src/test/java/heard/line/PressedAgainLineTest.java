package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.CaseFile;
import heard.correspondence.Links;
import heard.correspondence.Signatures;
import heard.feedback.Reference;
import heard.line.Twin.Deed;
import heard.local.function.Faults.Attempt;
import heard.local.function.Faults.Crash;
import heard.local.outbox.Sent;
import heard.staff.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every deed of staff and customers once over DynamoDB as it is spoken to: the process of the page
 * dies before its write, then after it, and the person presses again; the reaction dies now and
 * then, and its records come up to five times. It ends like the same deed on a quiet day. The many
 * seeds of the same are in {@code heard.function.PressedAgainTest}.
 */
final class PressedAgainLineTest {
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
  void every_deed_pressed_until_it_is_answered_has_one_effect() {
    List<Twin> twins = Deed.all().stream().map(Twin::new).toList();
    twins.forEach(PressedAgainLineTest::complain);
    line.idle();
    for (Twin twin : twins) {
      twin.deed().before().forEach(form -> done(twin.quiet(), form));
      twin.deed().before().forEach(form -> done(twin.unlucky(), form));
    }
    line.idle();
    twins.forEach(twin -> done(twin.quiet(), twin.deed().form()));
    line.idle();
    suffer();
    twins.forEach(twin -> insisted(twin.unlucky(), twin.deed().form()));
    line.idle();
    line.system().faults().clear();
    line.system().advance(Duration.ofMinutes(20));
    assertThat(twins)
        .allSatisfy(
            twin ->
                assertThat(left(twin.unlucky()))
                    .as(twin.deed().name())
                    .isEqualTo(left(twin.quiet())));
  }

  private static void complain(Twin twin) {
    line.submit(twin.quiet(), "The lid of " + twin.deed().name() + " is missing.");
    line.submit(twin.unlucky(), "The lid of " + twin.deed().name() + " is missing.");
  }

  /** The reaction dies at one write in five, before it or after it. */
  private static void suffer() {
    var chance = new Random(7);
    line.system().faults().repeatRecords(5, 7);
    line.system().faults().beforeCall(attempt -> perhaps(attempt, chance));
    line.system().faults().afterCall((attempt, answer) -> perhaps(attempt, chance));
  }

  private static synchronized void perhaps(Attempt attempt, Random chance) {
    boolean reacts = attempt.function().equals("ReactToCase");
    if (reacts && writes(attempt) && chance.nextInt(10) == 0) {
      throw new Crash("reacting");
    }
  }

  private static boolean writes(Attempt attempt) {
    return !attempt.action().endsWith("GetItem") && !attempt.action().endsWith("Query");
  }

  private static void done(String person, Map<String, String> form) {
    assertThat(press(person, form).get().statusCode()).as(person + form).isEqualTo(303);
  }

  /** The first press dies before the write, the second after it; then it is answered. */
  private static void insisted(String person, Map<String, String> form) {
    var writes = new AtomicInteger();
    line.system().faults().beforeCall(attempt -> dies(attempt, writes, 0));
    line.system().faults().afterCall((attempt, answer) -> dies(attempt, writes, 1));
    Supplier<HttpResponse<String>> press = press(person, form);
    var answers = new ArrayList<Integer>();
    for (int tried = 0; tried < 3; tried++) {
      answers.add(press.get().statusCode());
    }
    assertThat(answers.subList(0, 2)).as(person).allMatch(status -> status >= 500);
    assertThat(answers.getLast()).as(person).isEqualTo(303);
  }

  private static void dies(Attempt attempt, AtomicInteger writes, int which) {
    boolean page = attempt.function().endsWith("Pages") && writes(attempt);
    if (page && writes.get() == which && writes.getAndIncrement() == which) {
      throw new Crash("a page");
    }
  }

  /** A form of a page as it is rendered now, to be sent as often as somebody presses. */
  private static Supplier<HttpResponse<String>> press(String person, Map<String, String> form) {
    if (form.containsKey("outcome")) {
      return () -> line.post(survey(person), form);
    }
    if (form.containsKey("text")) {
      var said = new LinkedHashMap<>(form);
      said.put("key", "pressed by " + person + form);
      return () -> line.post(line.statusOf(person), said);
    }
    String reference = line.referenceOf(person);
    boolean own = form.containsValue("give-back");
    Clerk clerk = own ? Clerk.holding(line, reference) : Clerk.of(line, "hanne", Role.MANAGER);
    String path = "/desk/" + reference;
    String page = clerk.get(path).body();
    return () -> clerk.send(path, page, form);
  }

  private static String survey(String person) {
    byte[] key = line.system().template().variable("LINK_KEY").getBytes(StandardCharsets.UTF_8);
    var links = new Links(line.system().url().toString(), new Signatures(List.of(key)));
    return links.survey(new Reference(line.referenceOf(person)), line.system().clock().instant());
  }

  /** What there is in the end, as far as it does not tell one twin from the other. */
  private static String left(String person) {
    CaseFile file = line.cases().file(new Reference(line.referenceOf(person))).orElseThrow();
    var head = file.head();
    return String.join(
        "\n",
        head.state() + " " + head.promise().what() + " " + head.promise().state(),
        head.given() + " " + head.recurring() + " " + head.linked().size(),
        file.entries().stream().map(e -> e.what() + " " + e.by()).toList().toString(),
        file.notes().size() + " notes",
        line.sentTo(person).stream().map(Sent::purpose).sorted().toList().toString());
  }
}
