package heard.mail;

import static org.assertj.core.api.Assertions.assertThat;

import heard.correspondence.ReplyAddresses.Side;
import heard.dispatch.Dispatch;
import heard.feedback.Reference;
import heard.mail.Arrival.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No robot can make us loop, with its marks or without. */
final class LoopTest {
  private static final String INBOX = Post.INBOX.address();

  @Test
  void a_robot_without_any_mark_ends_with_three_acknowledgements_and_a_flood() {
    var post = new Post();
    var house = new House(post);
    var answer = new ArrayList<String>();
    int acknowledged = 0;
    Instant now = Post.NOW;
    for (int round = 0; round < 10_000; round++) {
      now = now.plusSeconds(8);
      String to = answer.isEmpty() ? INBOX : answer.removeFirst();
      post.take(echo(round), to, Post.GOOD, now);
      for (Dispatch sent : house.react(now)) {
        acknowledged++;
        answer.add(replyTo(post, sent));
      }
      post.join(now);
    }
    long flooded = post.arrivals.ledger().stream().filter(a -> a.reason().equals("FLOOD")).count();
    assertThat(acknowledged).isLessThanOrEqualTo(3);
    assertThat(post.cases.all()).hasSizeLessThanOrEqualTo(12);
    assertThat(flooded).isGreaterThan(9_000);
    assertThat(post.arrivals.ledger()).hasSize(10_000);
    assertThat(post.cases.all().stream().mapToInt(f -> f.entries().size()).sum())
        .isGreaterThanOrEqualTo(10_000);
  }

  private static String echo(int round) {
    return "From: robot@echo.example\r\nMessage-ID: <"
        + round
        + "@echo.example>\r\nSubject: Your mail "
        + round
        + "\r\n\r\nWe have received your mail.\r\n";
  }

  private static String replyTo(Post post, Dispatch sent) {
    var about = new Reference(sent.subject().reference().orElseThrow());
    return post.marks.replies().orElseThrow().of(about, Side.CUSTOMER).address();
  }

  @Test
  void two_of_us_pointed_at_each_other_send_nothing_after_the_first() {
    var here = new Post("mail.here.example");
    var there = new Post("mail.there.example");
    String first = ours(here, there.marks.sender().address());
    Arrival arrival = there.take(first, there.marks.sender().address(), Post.GOOD);
    assertThat(arrival.outcome()).isEqualTo(Outcome.MACHINE);
    assertThat(arrival.reason()).isEqualTo("OWN");
    assertThat(new House(there).react(Post.NOW)).isEmpty();
  }

  @Test
  void our_own_inbox_as_a_customers_address_sends_nothing_after_the_first() {
    var post = new Post();
    Arrival arrival = post.take(ours(post, INBOX), INBOX, Post.GOOD);
    assertThat(arrival.reason()).isEqualTo("OWN");
    assertThat(new House(post).react(Post.NOW)).isEmpty();
  }

  private static String ours(Post post, String to) {
    var fields = post.marks.about(new Reference("H-7K2M-PQ34"), Side.CUSTOMER, "acknowledgement");
    var raw = new StringBuilder("From: Heard <" + post.marks.sender().address() + ">\r\nTo: " + to);
    fields.forEach((name, value) -> raw.append("\r\n").append(name).append(": ").append(value));
    return raw.append("\r\nMessage-ID: <1@ses.example>\r\n\r\nHello\r\n").toString();
  }

  private static final Map<String, String> STYLES =
      Map.ofEntries(
          Map.entry("RFC 3834", "Auto-Submitted: auto-replied"),
          Map.entry("RFC 3834, a word more", "Auto-Submitted: auto-replied (vacation)"),
          Map.entry("Exchange", "Auto-Submitted: auto-generated\r\nX-Auto-Response-Suppress: All"),
          Map.entry("inbox rule", "X-MS-Exchange-Inbox-Rules-Loop: kari@example.org"),
          Map.entry("Gmail", "Precedence: bulk\r\nX-Autoreply: yes"),
          Map.entry("old vacation", "Precedence: junk"),
          Map.entry("precedence", "Precedence: auto_reply"),
          Map.entry("X-Autorespond", "X-Autorespond: yes"),
          Map.entry("GroupWise", "X-POST-MessageClass: 9; Autoresponder"),
          Map.entry("X-Vacation", "X-Vacation: yes"),
          Map.entry("preference", "Preference: auto_reply"),
          Map.entry("no mark", "X-Mailer: Phone"));

  static Stream<Arguments> absences() {
    List<String> letters = List.of("acknowledgement", "staff-notice", "survey", "birthday");
    return letters.stream()
        .flatMap(letter -> STYLES.keySet().stream().sorted().map(s -> Arguments.of(letter, s)));
  }

  @ParameterizedTest
  @MethodSource("absences")
  void an_absence_answers_re_opens_and_scores_nothing(String letter, String style) {
    var post = new Post();
    post.open("H-7K2M-PQ34", "kari@example.org");
    Side side = letter.equals("staff-notice") ? Side.STAFF : Side.CUSTOMER;
    boolean ofCase = !letter.equals("birthday");
    String to =
        ofCase
            ? post.marks.replies().orElseThrow().of(new Reference("H-7K2M-PQ34"), side).address()
            : INBOX;
    String raw =
        "From: Kari <kari@example.org>\r\nMessage-ID: <o@example.org>\r\nIn-Reply-To: <x@y.example>"
            + "\r\nSubject: Automatisk svar: "
            + letter
            + "\r\n"
            + STYLES.get(style)
            + "\r\n\r\nJeg er på ferie.\r\n";
    Arrival arrival = post.take(raw, to, Post.GOOD);
    assertThat(arrival.outcome()).isEqualTo(Outcome.MACHINE);
    assertThat(new House(post).react(Post.NOW)).isEmpty();
    var before = post.file("H-7K2M-PQ34");
    post.join(Post.NOW);
    var after = post.file("H-7K2M-PQ34");
    assertThat(after.entries()).isEqualTo(before.entries());
    assertThat(after.head().state()).isEqualTo(before.head().state());
    assertThat(after.notes()).hasSize(ofCase ? 1 : 0);
    assertThat(post.arrivals.ledger()).hasSize(1);
  }
}
