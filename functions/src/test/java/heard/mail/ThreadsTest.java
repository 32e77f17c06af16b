package heard.mail;

import static org.assertj.core.api.Assertions.assertThat;

import heard.correspondence.ReplyAddresses;
import heard.correspondence.ReplyAddresses.Answering;
import heard.correspondence.ReplyAddresses.Side;
import heard.correspondence.Signatures;
import heard.customer.Mailbox;
import heard.feedback.Reference;
import heard.mail.Arrival.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose case a mail belongs to: never a stranger's to somebody else's. */
final class ThreadsTest {
  private static final String OURS = "H-7K2M-PQ34";
  private static final String OTHER = "H-7K2M-PQ35";
  private static final String SES = "<0102018f-aaaa@eu-north-1.amazonses.com>";
  private static final String SES_US = "<0102018f-bbbb@email.amazonses.com>";
  private static final String THEIRS = "<0102018f-cccc@eu-north-1.amazonses.com>";
  private static final Reference HERE = new Reference(OURS);
  private static final String ANNA = "anna@example.org";
  private static final String EVIL = "evil@example.net";
  private static final String INBOX = Post.INBOX.address();

  private Post post = new Post();

  @BeforeEach
  void two_cases() {
    post = new Post();
    post.open(OURS, ANNA);
    post.open(OTHER, "bo@example.org");
    post.arrivals.sent(bare(SES), HERE, ANNA);
    post.arrivals.sent(bare(SES_US), HERE, ANNA);
    post.arrivals.sent(bare(THEIRS), new Reference(OTHER), "bo@example.org");
  }

  /// One combination of headers.
  ///
  /// @param joins the case it must join, or empty
  record Combination(
      String name, String from, String to, String joins, Verdicts verdicts, List<String> fields) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Combination> combinations() {
    var all = new ArrayList<>(sealed());
    all.addAll(identified());
    all.addAll(strangers());
    all.addAll(quoted());
    return all;
  }

  private static List<Combination> sealed() {
    var replies = new Post().marks.replies().orElseThrow();
    String sealed = replies.of(HERE, Side.CUSTOMER).address();
    String gone = replies.of(new Reference("H-0000-0000"), Side.CUSTOMER).address();
    String elsewhere = sealed.replace("mail.example.com", "mail.example.net");
    return List.of(
        joins("sealed", ANNA, sealed),
        joins("sealed, another of the family", "ola@example.org", sealed),
        joins("sealed, in capitals", ANNA, sealed.toUpperCase(Locale.ROOT)),
        joins("sealed, and another case's id", ANNA, sealed, "References: " + THEIRS),
        joins("sealed, and another reference", ANNA, sealed, "Subject: Re: " + OTHER),
        apart("sealed in the header only", EVIL, INBOX, "To: " + sealed),
        apart("sealed for another case", ANNA, sealed.replace("c7k2mpq34", "c7k2mpq35")),
        apart("sealed for the other side", ANNA, sealed.replace("+c", "+s")),
        apart("sealed, one letter wrong", ANNA, flipped(sealed, 12)),
        apart("sealed, the last letter wrong", ANNA, flipped(sealed, 25)),
        apart("sealed, cut", ANNA, sealed.replaceFirst(".@", "@")),
        apart("sealed, and longer", ANNA, sealed.replace("@", "0@")),
        apart("sealed at another host", ANNA, elsewhere),
        apart("an empty plus", ANNA, INBOX.replace("@", "+@")),
        apart("a reference without a seal", ANNA, INBOX.replace("@", "+c7k2mpq34@")),
        apart("a case that is not there", ANNA, gone));
  }

  private static List<Combination> identified() {
    String own = own();
    return List.of(
        joins("id in In-Reply-To", ANNA, INBOX, "In-Reply-To: " + SES),
        joins("id in References", ANNA, INBOX, "References: " + SES),
        joins("id of us-east-1", ANNA, INBOX, "In-Reply-To: " + SES_US),
        joins("last of several", ANNA, INBOX, "References: <a@example.org> <b@example.org> " + SES),
        joins("first of several", ANNA, INBOX, "References: " + SES + " <a@example.org>"),
        joins("over two lines", ANNA, INBOX, "References: <a@example.org>\r\n " + SES),
        joins("without brackets", ANNA, INBOX, "In-Reply-To: " + bare(SES)),
        joins("with commas", ANNA, INBOX, "References: <a@example.org>," + SES + ",<b@x.org>"),
        joins("with words around", ANNA, INBOX, "In-Reply-To: Your mail of \"Sat\" " + SES),
        joins("two fields", ANNA, INBOX, "In-Reply-To: <a@example.org>", "In-Reply-To: " + SES),
        joins("two References", ANNA, INBOX, "References: " + SES, "References: <a@x.org>"),
        joins("without References, as by phones", ANNA, INBOX, "In-Reply-To: " + SES),
        joins("thousands, ours last", ANNA, INBOX, "References: " + many(3_000) + SES),
        joins("ours among forty", ANNA, INBOX, "References: " + many(40) + SES),
        joins("our own id", ANNA, INBOX, "References: " + own),
        joins("our own id in capitals", ANNA, INBOX, "References: " + own.toUpperCase(Locale.ROOT)),
        joins("ours after another party's", ANNA, INBOX, "References: " + THEIRS + " " + SES),
        joins("capitals in the sender", "ANNA@Example.ORG", INBOX, "In-Reply-To: " + SES),
        apart("our own id, its seal wrong", ANNA, INBOX, "References: " + flippedId(own)),
        apart(
            "our own id, another case", ANNA, INBOX, "References: " + own.replace("q34.", "q35.")),
        apart(
            "our own id, another host", ANNA, INBOX, "References: " + own.replace(".com", ".net")),
        apart("another party's id", ANNA, INBOX, "In-Reply-To: " + THEIRS),
        apart("another party's after ours", ANNA, INBOX, "References: " + SES + " " + THEIRS),
        apart("guessed", ANNA, INBOX, "In-Reply-To: <0102018f-aaab@eu-north-1.amazonses.com>"),
        apart("the id at another host", ANNA, INBOX, "In-Reply-To: <0102018f-aaaa@example.net>"),
        apart("no id", ANNA, INBOX),
        apart("an empty id", ANNA, INBOX, "In-Reply-To: <>"),
        apart("an id in a field of no meaning", ANNA, INBOX, "X-Text: " + SES));
  }

  /** The id of ours that our mails carry. */
  private static String own() {
    var fields = new Post().marks.about(HERE, Side.CUSTOMER, "acknowledgement");
    return fields.getOrDefault("References", "");
  }

  private static List<Combination> strangers() {
    String own = own();
    String answers = "In-Reply-To: " + SES;
    return List.of(
        apart("a stranger names our id", EVIL, INBOX, answers),
        apart("a stranger names our own id", EVIL, INBOX, "References: " + own),
        apart("a stranger by another name", "\"anna@example.org\" <" + EVIL + ">", INBOX, answers),
        apart("a stranger with Reply-To", EVIL, INBOX, answers, "Reply-To: " + ANNA),
        apart("a stranger with Sender", EVIL, INBOX, answers, "Sender: " + ANNA),
        apart("a stranger with a second From", EVIL, INBOX, answers, "From: " + ANNA),
        apart("a stranger with the reference", EVIL, INBOX, "Subject: Re: " + OURS),
        forged("forged, with an id", answers),
        forged("forged, with our own id", "References: " + own),
        forged("forged, with the reference", "Subject: " + OURS),
        forged(
            "forged, with all", answers, "Subject: Re: " + OURS, "Authentication-Results: pass"));
  }

  private static List<Combination> quoted() {
    return List.of(
        joins("reference in the subject", ANNA, INBOX, "Subject: Re: your mail (" + OURS + ")"),
        joins("reference in small letters", ANNA, INBOX, "Subject: re: h-7k2m-pq34"),
        joins("two references, one of theirs", ANNA, INBOX, "Subject: H-0000-0000, " + OURS),
        apart("reference of another case", ANNA, INBOX, "Subject: " + OTHER),
        apart("a reference that is not there", ANNA, INBOX, "Subject: H-0000-0000"),
        apart("half a reference", ANNA, INBOX, "Subject: H-7K2M"));
  }

  @Test
  void there_are_sixty_combinations() {
    assertThat(combinations()).hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void joins_its_own_case_and_no_other(Combination c) {
    Arrival arrival = post.take(raw(c), c.to(), c.verdicts());
    List<String> joined = post.arrivals.enclosures().stream().map(e -> e.into().text()).toList();
    assertThat(joined).isEqualTo(c.joins().isEmpty() ? List.of() : List.of(c.joins()));
    assertThat(arrival.outcome()).isEqualTo(c.joins().isEmpty() ? Outcome.CASE : Outcome.REPLY);
  }

  @Test
  void no_guessed_address_is_taken() {
    var replies = post.marks.replies().orElseThrow();
    var random = new Random(7);
    for (int i = 0; i < 100_000; i++) {
      var tag = new StringBuilder("feedback+c7k2mpq34");
      for (int j = 0; j < 16; j++) {
        tag.append(Character.forDigit(random.nextInt(32), 32));
      }
      assertThat(replies.read(new Mailbox(tag + "@mail.example.com"))).isEmpty();
    }
  }

  @Test
  void an_address_fits_and_outlives_its_key() {
    byte[] old = "old".getBytes(StandardCharsets.UTF_8);
    byte[] fresh = "fresh".getBytes(StandardCharsets.UTF_8);
    Mailbox given =
        new ReplyAddresses(Post.INBOX, new Signatures(List.of(old))).of(HERE, Side.STAFF);
    assertThat(given.address().indexOf('@')).isLessThanOrEqualTo(64);
    var now = new ReplyAddresses(Post.INBOX, new Signatures(List.of(fresh, old)));
    assertThat(now.read(given)).contains(new Answering(HERE, Side.STAFF));
  }

  private static Combination joins(String name, String from, String to, String... fields) {
    return new Combination(name, from, to, OURS, Post.GOOD, List.of(fields));
  }

  private static Combination apart(String name, String from, String to, String... fields) {
    return new Combination(name, from, to, "", Post.GOOD, List.of(fields));
  }

  private static Combination forged(String name, String... fields) {
    return new Combination(name, ANNA, INBOX, "", Post.FORGED, List.of(fields));
  }

  private static String raw(Combination c) {
    var raw = new StringBuilder("From: " + c.from() + "\r\nMessage-ID: <new@example.org>\r\n");
    c.fields().forEach(field -> raw.append(field).append("\r\n"));
    return raw.append("\r\nHello ").append(SES).append(' ').append(OURS).append("\r\n").toString();
  }

  private static String many(int count) {
    var ids = new StringBuilder();
    for (int i = 0; i < count; i++) {
      ids.append("<").append(i).append("@example.org> ");
    }
    return ids.toString();
  }

  private static String bare(String id) {
    return id.substring(1, id.length() - 1);
  }

  /** Another letter, so many after the plus. */
  private static String flipped(String sealed, int after) {
    return flippedAt(sealed, sealed.indexOf('+') + after);
  }

  private static String flippedId(String id) {
    return flippedAt(id, id.indexOf('@') - 1);
  }

  private static String flippedAt(String text, int at) {
    char other = text.charAt(at) == '1' ? '2' : '1';
    return text.substring(0, at) + other + text.substring(at + 1);
  }
}
