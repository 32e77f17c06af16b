package heard.staff;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Brand;
import heard.customer.Document;
import heard.customer.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The brand of a market, as its settings have it.
final class MarketBrandTest {
  private static Document market(Map<String, Object> brand) {
    var fields = new HashMap<String, Object>(brand);
    fields.put("currency", "NOK");
    fields.put("zone", "Europe/Oslo");
    fields.put("languages", List.of("nb"));
    return Document.of(fields);
  }

  @Test
  void it_is_kept_as_it_was_written() {
    Map<String, Object> brand =
        Map.of(
            "brandName", "Blåbær",
            "brandLogo", "https://cdn.example.com/logo.png",
            "brandColour", "#7a0019",
            "brandSender", "Kari i Blåbær");
    var document = market(brand);
    var market = Settings.market("NO", document);
    assertThat(document.problems()).isEmpty();
    assertThat(Settings.document(market)).containsAllEntriesOf(brand);
  }

  @Test
  void a_pale_colour_and_an_open_address_are_refused() {
    var document =
        market(Map.of("brandLogo", "http://example.com/a.png", "brandColour", "#ffd400"));
    var market = Settings.market("NO", document);
    assertThat(document.problems())
        .containsExactlyInAnyOrder(
            new Problem("brandLogo", Problem.Code.NOT_HTTPS),
            new Problem("brandColour", Problem.Code.TOO_PALE));
    assertThat(market.brand().logo()).isEmpty();
  }

  @Test
  void a_country_without_a_market_has_ours() {
    assertThat(Chain.organisation().brand(Optional.empty(), "XX")).isEqualTo(Brand.HEARD);
  }
}
