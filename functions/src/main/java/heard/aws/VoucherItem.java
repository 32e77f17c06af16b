package heard.aws;

import heard.feedback.Reference;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which case a voucher belongs to, for the till: {@code VOUCHER#<code> / VOUCHER}. */
final class VoucherItem {
  private VoucherItem() {}

  static Map<String, AttributeValue> key(String code) {
    return Attributes.key("VOUCHER#" + code, "VOUCHER");
  }

  static Map<String, AttributeValue> write(String code, Reference reference) {
    return new Attributes().putAll(key(code)).put("case", reference.text()).map();
  }

  static Reference read(Row row) {
    return new Reference(row.text("case"));
  }
}
