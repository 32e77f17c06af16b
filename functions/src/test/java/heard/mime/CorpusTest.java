package heard.mime;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Mailbox;
import heard.mail.Address;
import heard.mail.Attachment;
import heard.mail.Fold;
import heard.mail.Machines;
import heard.mail.Mail;
import heard.mail.Sort;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every mail of the corpus is read as its expectation says.
final class CorpusTest {
  private static final Map<String, Map<String, Object>> EXPECTED = Corpus.expected();
  private static final Machines MACHINES =
      new Machines(m -> m.comparable().startsWith("feedback@mail.example.com"));

  static List<String> names() {
    return Corpus.names();
  }

  @Test
  void the_corpus_is_large_and_every_mail_of_it_has_an_expectation() {
    assertThat(Corpus.names()).hasSizeGreaterThanOrEqualTo(150);
    assertThat(EXPECTED.keySet()).containsExactlyInAnyOrderElementsOf(Corpus.names());
  }

  @ParameterizedTest
  @MethodSource("names")
  void is_read_as_expected(String name) {
    Map<String, Object> wanted = EXPECTED.getOrDefault(name, Map.of());
    Mail mail = MailReader.read(Corpus.raw(name));
    String shown = Fold.of(mail.text()).shown();
    var softly = new SoftAssertions();
    text(wanted, "subject").ifPresent(v -> softly.assertThat(mail.subject()).isEqualTo(v));
    text(wanted, "shown").ifPresent(v -> softly.assertThat(shown).isEqualTo(v));
    list(wanted, "hides").forEach(v -> softly.assertThat(shown).doesNotContain(v));
    list(wanted, "hides").forEach(v -> softly.assertThat(mail.text()).contains(v));
    list(wanted, "has").forEach(v -> softly.assertThat(mail.text()).contains(v));
    list(wanted, "flaws")
        .forEach(v -> softly.assertThat(mail.flaws()).contains(Mail.Flaw.valueOf(v)));
    text(wanted, "from")
        .ifPresent(
            v ->
                softly
                    .assertThat(mail.from().map(Address::mailbox).map(Mailbox::address))
                    .contains(v));
    text(wanted, "name")
        .ifPresent(v -> softly.assertThat(mail.from().flatMap(Address::name)).contains(v));
    if (wanted.containsKey("files")) {
      softly
          .assertThat(mail.attachments().stream().map(Attachment::name))
          .isEqualTo(list(wanted, "files"));
    }
    sorted(mail, wanted, softly);
    softly.assertAll();
  }

  private static void sorted(Mail mail, Map<String, Object> wanted, SoftAssertions softly) {
    Optional<Mailbox> sender =
        "".equals(wanted.get("sender")) ? Optional.empty() : Mailbox.parse("anybody@example.org");
    Sort sort = MACHINES.sort(mail, sender);
    String kind =
        sort.getClass()
            .getSimpleName()
            .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
            .toUpperCase(Locale.ROOT);
    softly.assertThat(kind).isEqualTo(wanted.get("sort"));
    if (sort instanceof Sort.Bounced bounced) {
      text(wanted, "to")
          .ifPresent(v -> softly.assertThat(bounced.to().map(Mailbox::address)).contains(v));
      text(wanted, "status").ifPresent(v -> softly.assertThat(bounced.status()).isEqualTo(v));
      text(wanted, "lasting")
          .ifPresent(v -> softly.assertThat(bounced.lasting()).isEqualTo(Boolean.valueOf(v)));
    }
    if (sort instanceof Sort.Person person) {
      softly
          .assertThat(person.quiet().map(Enum::name).orElse(""))
          .isEqualTo(text(wanted, "quiet").orElse(""));
    }
  }

  private static Optional<String> text(Map<String, Object> wanted, String field) {
    return Optional.ofNullable(wanted.get(field)).map(String::valueOf);
  }

  private static List<String> list(Map<String, Object> wanted, String field) {
    return wanted.get(field) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }
}
