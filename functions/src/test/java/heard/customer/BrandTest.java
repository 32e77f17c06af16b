package heard.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a chain may put in the place of our name and colours.
final class BrandTest {
  private static Brand named(String name) {
    return new Brand(name, Optional.empty(), Optional.empty(), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "#000000, 21.0, true",
    "#767676, 4.54, true",
    "#777777, 4.48, false",
    "#ffd400, 1.4, false"
  })
  void white_must_be_readable_on_its_colour(String hex, double contrast, boolean readable) {
    var colour = Colour.parse(hex).orElseThrow();
    assertThat(colour.contrast(new Colour("#ffffff"))).isCloseTo(contrast, Offset.offset(0.05));
    assertThat(colour.readable()).isEqualTo(readable);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#000000", "#14594a", "#0000ff", "#7a0019", "#767676"})
  void in_the_dark_it_is_as_pale_as_it_must_be(String hex) {
    var dark = new Colour(hex).inTheDark();
    assertThat(dark.contrast(new Colour("#1c2220"))).isGreaterThanOrEqualTo(4.5);
    assertThat(dark.hex()).matches("#[0-9a-f]{6}");
  }

  @Test
  void what_is_no_colour_is_none() {
    assertThat(Colour.parse("green")).isEmpty();
    assertThat(Colour.parse("#12345;}")).isEmpty();
  }

  @Test
  void a_sender_is_plain_letters_or_encoded() {
    assertThat(named("Heard 2").from("a@example.com")).isEqualTo("Heard 2 <a@example.com>");
    assertThat(named("Blåbær").from("a@example.com"))
        .isEqualTo("=?UTF-8?B?QmzDpWLDpnI=?= <a@example.com>");
    assertThat(named("A, <b>\r\nBcc: x@example.com").from("a@example.com"))
        .matches("(=\\?UTF-8\\?B\\?[A-Za-z0-9+/=]+\\?= )+<a@example.com>");
  }

  @Test
  void a_logo_names_its_site() {
    var logo = Optional.of("https://cdn.example.com/logo.png");
    var brand = new Brand("B", logo, Optional.empty(), Optional.empty());
    assertThat(brand.logoSite()).contains("https://cdn.example.com");
  }
}
