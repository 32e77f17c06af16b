package heard.feedback;

import static heard.feedback.Feedbacks.fields;
import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Language;
import heard.customer.Mailbox;
import heard.customer.Problem;
import heard.customer.Problem.Code;
import heard.feedback.Feedback.Contact;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the form and the API take, and what they say of what they cannot take.
final class ReadingTest {
  private static Reading.Result read(String... fields) {
    return Reading.of(fields(fields), Language.SV);
  }

  private static List<Problem> problems(String... fields) {
    return switch (read(fields)) {
      case Reading.Invalid(List<Problem> problems) -> problems;
      case Reading.Valid _ -> List.of();
    };
  }

  @Test
  void every_field_arrives_as_it_was_typed() {
    var result =
        read(
            "kind", "complaint",
            "message", "  Lampen er ødelagt.\r\nDen blinker.\rHver kveld. ",
            "name", "Anne Marie  Ås",
            "email", "Anne.Marie@example.com",
            "phone", "+47 400 12 345",
            "language", "nn-NO",
            "place", "oslo-storo",
            "topic", "faulty-product",
            "product", "Lampe \"Sol\"",
            "orderNumber", "A-1000/7",
            "happenedOn", "i går, 12:30",
            "wanted", "En ny lampe",
            "neededBy", "før jul",
            "praised", "ingen",
            "mayTell", "on",
            "mayShare", "false",
            "contact", "phone",
            "callWhen", "etter 16",
            "somethingElse", "is ignored");
    assertThat(result)
        .isEqualTo(
            new Reading.Valid(
                new Feedback(
                    Kind.COMPLAINT,
                    "Lampen er ødelagt.\nDen blinker.\nHver kveld.",
                    Optional.of("Anne Marie  Ås"),
                    Optional.of(new Mailbox("Anne.Marie@example.com")),
                    Optional.of("+47 400 12 345"),
                    Language.NB,
                    Optional.of("oslo-storo"),
                    Optional.of("faulty-product"),
                    Optional.of("Lampe \"Sol\""),
                    Optional.of("A-1000/7"),
                    Optional.of("i går, 12:30"),
                    Optional.of("En ny lampe"),
                    Optional.of("før jul"),
                    Optional.of("ingen"),
                    true,
                    false,
                    Contact.PHONE,
                    Optional.of("etter 16"))));
  }

  @Test
  void a_message_and_a_way_to_reach_them_is_all_it_takes() {
    assertThat(read("message", "Hei", "email", "kari@example.com"))
        .isEqualTo(
            new Reading.Valid(
                new Feedback(
                    Kind.UNSURE,
                    "Hei",
                    Optional.empty(),
                    Optional.of(new Mailbox("kari@example.com")),
                    Optional.empty(),
                    Language.SV,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false,
                    Contact.EMAIL,
                    Optional.empty())));
  }

  @Test
  void nothing_typed_is_named_field_by_field() {
    assertThat(problems())
        .containsExactly(
            new Problem("message", Code.MISSING), new Problem("email", Code.NO_WAY_TO_REACH));
  }

  @ParameterizedTest(name = "{0}={1}: {2} {3}")
  @CsvSource({
    "kind,    praise,              kind,    UNKNOWN_VALUE",
    "contact, pigeon,              contact, UNKNOWN_VALUE",
    "message, ' \n\t',             message, MISSING",
    "message, '\u0000\u0007',      message, MISSING",
    "email,   kari,                email,   NOT_AN_EMAIL",
    "email,   'kari@example.com\r\nBcc: ola@example.com', email, NOT_AN_EMAIL",
    "phone,   1234,                phone,   NOT_A_PHONE",
    "phone,   ring me,             phone,   NOT_A_PHONE",
    "phone,   1234567890123456,    phone,   NOT_A_PHONE",
  })
  void what_cannot_be_taken_is_named(String field, String value, String where, Code code) {
    var typed = fields("kind", "complaint", "message", "Hei", "email", "kari@example.com");
    typed.put(field, value);
    assertThat(Reading.of(typed, Language.NB))
        .isEqualTo(new Reading.Invalid(List.of(new Problem(where, code))));
  }

  @Test
  void a_message_may_be_ten_thousand_characters_long_in_any_script() {
    var longest = "💙".repeat(10_000);
    assertThat(problems("message", longest, "contact", "none")).isEmpty();
    assertThat(problems("message", longest + "!", "contact", "none"))
        .containsExactly(new Problem("message", Code.TOO_LONG));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "place",
        "topic",
        "product",
        "orderNumber",
        "happenedOn",
        "wanted",
        "neededBy",
        "praised",
        "callWhen",
      })
  void a_line_may_be_three_hundred_characters_long(String field) {
    var longest = "ø".repeat(300);
    assertThat(problems("message", "Hei", "contact", "none", field, longest)).isEmpty();
    assertThat(problems("message", "Hei", "contact", "none", field, longest + "å"))
        .containsExactly(new Problem(field, Code.TOO_LONG));
  }

  @ParameterizedTest(name = "{0}, contact {1}, email {2}, phone {3}: {4}")
  @CsvSource({
    "compliment, '',    '',               '',       NONE",
    "compliment, none,  '',               '',       NONE",
    "compliment, '',    kari@example.com, '',       EMAIL",
    "complaint,  none,  '',               '',       NONE",
    "question,   none,  '',               '',       NONE",
    "complaint,  NONE,  '',               '',       NONE",
    "complaint,  '',    kari@example.com, '',       EMAIL",
    "complaint,  '',    '',               40012345, PHONE",
    "complaint,  email, '',               40012345, PHONE",
    "complaint,  phone, kari@example.com, '',       EMAIL",
    "complaint,  phone, kari@example.com, 40012345, PHONE",
    "complaint,  email, kari@example.com, 40012345, EMAIL",
    "complaint,  none,  kari@example.com, 40012345, NONE",
  })
  void they_are_reached_as_they_wish_and_as_they_can(
      String kind, String contact, String email, String phone, Contact reached) {
    var feedback =
        Feedbacks.of(
            "kind", kind, "message", "Hei", "contact", contact, "email", email, "phone", phone);
    assertThat(feedback.contact()).isEqualTo(reached);
  }

  @ParameterizedTest(name = "{0}, contact {1}, email {2}, phone {3}")
  @CsvSource({
    "complaint,  '',    '',       '',       email",
    "complaint,  email, '',       '',       email",
    "complaint,  phone, '',       ' ',      phone",
    "unsure,     '',    ' ',      '',       email",
    "question,   '',    '',       '',       email",
    "complaint,  '',    '\u0000', '',       email",
    "complaint,  phone, '',       '\u0007', phone",
    "complaint,  '',    '\u202e', '',       email",
  })
  void only_those_who_say_so_are_anonymous(
      String kind, String contact, String email, String phone, String field) {
    assertThat(
            problems(
                "kind", kind, "message", "Hei", "contact", contact, "email", email, "phone", phone))
        .containsExactly(new Problem(field, Code.NO_WAY_TO_REACH));
  }

  @Test
  void every_code_a_form_can_have_is_reached_here() {
    var codes =
        EnumSet.of(
            Code.MISSING,
            Code.TOO_LONG,
            Code.NOT_AN_EMAIL,
            Code.NOT_A_PHONE,
            Code.NO_WAY_TO_REACH,
            Code.UNKNOWN_VALUE);
    var reached =
        List.of(
            problems(),
            problems("message", "x".repeat(10_001), "email", "x", "phone", "x", "kind", "x"));
    assertThat(reached.stream().flatMap(List::stream).map(Problem::code).distinct())
        .containsExactlyInAnyOrderElementsOf(codes);
  }
}
