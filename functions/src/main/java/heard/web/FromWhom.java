package heard.web;

import heard.customer.Language;
import heard.customer.Market;
import heard.staff.Organisation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who a schedule's word is from, market by market: the customers' own brand, and no choice of the
 * schedule.
 *
 * @param language of the colleague who reads
 * @param maySet whether they may change it themselves
 */
public record FromWhom(Language language, Organisation organisation, boolean maySet) {
  /**
   * As the editor tells it.
   *
   * @param maySet whether there is a page for it to lead to
   */
  public record Told(List<String> markets, boolean maySet) {
    public Told {
      markets = List.copyOf(markets);
    }
  }

  /**
   * @param countries that the schedule is for; every one where empty
   */
  public Told of(Set<String> countries) {
    return new Told(
        organisation.markets().values().stream()
            .filter(market -> countries.isEmpty() || countries.contains(market.id()))
            .sorted(Comparator.comparing(Market::id))
            .map(this::line)
            .toList(),
        maySet);
  }

  private String line(Market market) {
    var brand = market.brand();
    String country =
        Locale.of("", market.id()).getDisplayCountry(Locale.forLanguageTag(language.tag()));
    String line =
        texts()
            .get(
                "schedule.from.market",
                "country",
                country,
                "name",
                brand.sender().orElse(brand.name()));
    return market
        .smsSender()
        .map(sms -> line + texts().get("schedule.from.sms", "name", sms))
        .orElse(line);
  }

  private Texts texts() {
    return Texts.of(language);
  }
}
