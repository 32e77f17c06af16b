package heard.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import heard.mail.Fold;
import heard.mail.Machines;
import heard.mail.Mail;
import heard.mail.Mail.Flaw;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing that arrives stops the reader: not damage, not size, not malice.
final class MailReaderTest {
  private static final String HEAD =
      "From: a@example.com\r\nSubject: The lamp\r\nMessage-ID: <b@example.com>\r\n";

  @Test
  void reads_two_thousand_damaged_mails_without_an_exception() {
    var mutations = new Mutations(20261121);
    var machines = new Machines(mailbox -> false);
    for (int i = 0; i < 2_000; i++) {
      byte[] raw = mutations.next();
      assertThatCode(
              () -> {
                Mail mail = MailReader.read(raw);
                machines.sort(mail, Optional.empty());
                Fold.of(mail.text());
              })
          .as("mutation %s", i)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("bombs")
  @Timeout(20)
  void a_bomb_is_read_in_part_and_in_time(Bomb bomb) {
    byte[] raw = bomb.raw();
    var start = System.nanoTime();
    Mail mail = MailReader.read(raw);
    Fold fold = Fold.of(mail.text());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(fold.passages()).isNotEmpty();
    assertThat(mail.subject()).startsWith("The lamp");
    assertThat(mail.flaws()).containsAll(bomb.flaws());
  }

  static List<Bomb> bombs() {
    return List.of(
        new Bomb("PARTS", List.of(Flaw.TOO_MANY_PARTS), () -> multipart("--x\r\n\r\n", 100_000)),
        new Bomb("NESTED_MULTIPARTS", List.of(Flaw.TOO_DEEP), () -> nested(5_000, false)),
        new Bomb("NESTED_MAILS", List.of(Flaw.TOO_DEEP), () -> nested(5_000, true)),
        new Bomb(
            "LINE",
            List.of(Flaw.TEXT_CUT),
            () -> "Content-Type: text/plain\r\n\r\n" + "x".repeat(30_000_000)),
        new Bomb(
            "HTML_LINE",
            List.of(Flaw.TEXT_CUT),
            () -> "Content-Type: text/html\r\n\r\n" + "<b>x".repeat(1_500_000)),
        new Bomb(
            "HEADERS",
            List.of(Flaw.HEADERS_TOO_LONG),
            () -> "X-A: b\r\n".repeat(100_000) + "\r\nHello\r\n"),
        new Bomb(
            "RECIPIENTS",
            List.of(Flaw.HEADERS_TOO_LONG),
            () -> "To: " + "<a@example.com>, ".repeat(100_000) + "\r\n\r\nHello\r\n"),
        new Bomb(
            "HEADER_LINE",
            List.of(Flaw.HEADERS_TOO_LONG),
            () -> "X-A: " + "b".repeat(30_000_000) + "\r\n\r\nHello\r\n"),
        new Bomb(
            "REFERENCES",
            List.of(),
            () -> "References: " + "<a@example.com> ".repeat(3_000) + "\r\n\r\nHello\r\n"),
        new Bomb(
            "ENCODED_WORDS",
            List.of(),
            () -> "Comments: " + "=?utf-8?Q?=C3=A5?= ".repeat(3_000) + "\r\n\r\nHello\r\n"),
        new Bomb(
            "LONG_BOUNDARY",
            List.of(),
            () ->
                "Content-Type: multipart/mixed; boundary=\""
                    + "b".repeat(5_000)
                    + "\"\r\n\r\n--"
                    + "b".repeat(5_000)
                    + "\r\n\r\nHello\r\n"),
        new Bomb(
            "QUOTES",
            List.of(),
            () -> "\r\n" + "> ".repeat(100).concat("\r\n").repeat(2_000) + "Hello\r\n"),
        new Bomb(
            "ATTRIBUTIONS",
            List.of(),
            () -> "\r\n" + "On Monday Anna wrote:\r\n> x\r\n".repeat(30_000) + "Hello\r\n"),
        new Bomb(
            "BASE64",
            List.of(),
            () -> "Content-Transfer-Encoding: base64\r\n\r\n" + "A".repeat(8_000_000)),
        new Bomb(
            "NESTED_TAGS",
            List.of(),
            () -> "Content-Type: text/html\r\n\r\n" + "<div>".repeat(100_000) + "Hello"));
  }

  record Bomb(String name, List<Flaw> flaws, Supplier<String> rest) {
    byte[] raw() {
      return (HEAD + rest.get()).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static String multipart(String part, int times) {
    return "Content-Type: multipart/mixed; boundary=x\r\n\r\n" + part.repeat(times);
  }

  private static String nested(int deep, boolean mails) {
    var raw = new StringBuilder();
    for (int i = 0; i < deep; i++) {
      raw.append(
          mails
              ? "Content-Type: message/rfc822\r\n\r\n"
              : "Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
    }
    return raw.append("Content-Type: text/plain\r\n\r\nHello\r\n").toString();
  }

  @Test
  void what_is_larger_than_the_largest_mail_is_read_from_its_beginning() {
    byte[] raw =
        java.util.Arrays.copyOf((HEAD + "\r\nHello").getBytes(StandardCharsets.UTF_8), 41 << 20);
    assertThat(MailReader.read(raw).flaws()).contains(Flaw.TOO_LARGE, Flaw.TEXT_CUT);
  }

  @Test
  void five_megabytes_of_quotation_noise_fold_in_a_second() {
    var noise = new ArrayList<String>();
    for (int i = 0; i < 100_000; i++) {
      noise.add("> On Monday " + i + " somebody wrote the following lines:");
    }
    var start = System.nanoTime();
    Fold fold = Fold.of(String.join("\n", noise) + "\nHello");
    assertThat(fold.shown()).isEqualTo("Hello");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }
}
