package heard.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Amounts that add up.
final class MoneyTest {
  @Test
  void is_the_same_however_its_decimals_are_written() {
    assertThat(Money.of("1299", "NOK"))
        .isEqualTo(Money.of("1299.0", "NOK"))
        .isEqualTo(Money.of("1299.00", "NOK"))
        .isEqualTo(Money.ofHundredths(129_900, "NOK"))
        .isEqualTo(new Money(BigDecimal.valueOf(1299), "NOK"));
    assertThat(Money.of("1299.50", "NOK").hundredths()).isEqualTo(129_950);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-1",
        "-0.01",
        "1,50",
        "1 000",
        "1e3",
        "1e999999999",
        "0x10",
        "NaN",
        "Infinity",
        "1\n",
        "1\u0000",
        "\u560a",
        "\"1\"",
        "1.2.3",
      })
  void what_is_no_plain_amount_is_refused_at_once(String amount) {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, "NOK"));
  }

  @Test
  void an_amount_nobody_owns_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("9".repeat(300), "NOK"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Money(new BigDecimal("1e999999999"), "NOK"));
    assertThat(Money.of("999999999999.99", "NOK").hundredths()).isEqualTo(99_999_999_999_999L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kr", "nok", "NO", "NOKK", "NOK\n", "N\u00d8K"})
  void a_currency_is_three_capital_letters(String currency) {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1", currency));
  }

  @Test
  void two_currencies_cannot_be_compared() {
    assertThat(Money.of("500", "NOK")).isLessThan(Money.of("500.01", "NOK"));
    assertThatThrownBy(() -> Money.of("1", "NOK").compareTo(Money.of("1", "SEK")))
        .hasMessage("NOK against SEK");
  }
}
