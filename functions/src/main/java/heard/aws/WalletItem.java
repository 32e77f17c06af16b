package heard.aws;

import heard.casework.Draw;
import heard.customer.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What one customer was given as goodwill in a year: {@code WALLET#<customer>#<year> / WALLET}, a
 * sum of hundredths by currency.
 */
final class WalletItem {
  private static final String PREFIX = "WALLET#";
  private static final String SORT = "WALLET";

  private WalletItem() {}

  static Map<String, AttributeValue> key(String customer, int year) {
    return Attributes.key(PREFIX + customer + "#" + year, SORT);
  }

  /** Adds the draw to the transaction; the number of its item there. */
  static int draw(Transaction transaction, String table, Draw draw) {
    String sum = "used" + draw.currency();
    boolean takes = draw.hundredths() > 0;
    int number = transaction.size();
    transaction.update(
        table,
        key(draw.customer(), draw.year()),
        "ADD " + sum + " :amount",
        takes ? "attribute_not_exists(" + sum + ") OR " + sum + " <= :room" : sum + " >= :room",
        Map.of(
            ":amount",
            Attributes.number(draw.hundredths()),
            ":room",
            Attributes.number(takes ? draw.limit() - draw.hundredths() : -draw.hundredths())));
    return number;
  }

  static Money used(@Nullable Map<String, AttributeValue> item, String currency) {
    return Money.ofHundredths(
        Row.of(item).map(row -> row.number("used" + currency, 0)).orElse(0), currency);
  }
}
