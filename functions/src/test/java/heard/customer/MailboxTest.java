package heard.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be written to, and nothing that would let a stranger write our headers.
final class MailboxTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "kari@example.com",
        "Kari.Nordmann+shop@mail.example.com",
        "o'brien@example.com",
        "a@b.no",
        "mikä_mikä@example.com",
        "ola@bø.example",
        "x=y/z{1}@example.com",
      })
  void ordinary_addresses_are_kept_as_written(String typed) {
    assertThat(Mailbox.parse(typed)).contains(new Mailbox(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "kari",
        "@example.com",
        "kari@",
        "kari@example",
        "kari@.com",
        "kari@example..com",
        "kari@example.com.",
        "kari@@example.com",
        "a@b@example.com",
        "kari nordmann@example.com",
        "Kari <kari@example.com>",
        "kari@example.com,ola@example.com",
        "kari@example.com;ola@example.com",
        "\"kari\"@example.com",
        "kari@[127.0.0.1]",
        "kari@exa mple.com",
        "kari@example.com\r\nBcc: ola@example.com",
        "kari\r@example.com",
        "kari\n@example.com",
        "kari\u560a@example.com",
        "kari\u560d@example.com",
        "kari@example.\u560acom",
        "kari\u0000@example.com",
        "kari\u0085@example.com",
        "kari\u2028@example.com",
        "kari\u00a0@example.com",
        "kari\u202e@example.com",
        "kari\u200b@example.com",
        "kari\ufeff@example.com",
        "kari\ud800@example.com",
        "kari@example.com\u0000",
      })
  void what_cannot_be_written_to_safely_is_no_mailbox(String typed) {
    assertThat(Mailbox.parse(typed)).isEmpty();
    if (!typed.isBlank()) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Mailbox(typed));
    }
  }

  @Test
  void lengths_are_those_of_the_standard() {
    assertThat(Mailbox.parse("k".repeat(64) + "@example.com")).isPresent();
    assertThat(Mailbox.parse("k".repeat(65) + "@example.com")).isEmpty();
    assertThat(Mailbox.parse("k@" + "e".repeat(300) + ".com")).isEmpty();
    assertThat(Mailbox.parse("k".repeat(300))).isEmpty();
  }

  @Test
  void spellings_of_one_mailbox_compare_equal() {
    var typed = new Mailbox("Kari@Example.COM");
    assertThat(typed.comparable()).isEqualTo("kari@example.com");
    assertThat(typed.address()).isEqualTo("Kari@Example.COM");
    assertThat(typed.domain()).isEqualTo("example.com");
  }

  @Test
  void a_letter_that_grows_when_small_does_not_shift_the_domain() {
    assertThat(new Mailbox("İİİ@example.com").domain()).isEqualTo("example.com");
  }

  @Test
  void spaces_around_it_are_forgiven() {
    assertThat(Mailbox.parse(" kari@example.com\n")).contains(new Mailbox("kari@example.com"));
  }
}
