package heard.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;

/**
 * A telephone number that can be called or texted.
 *
 * @param e164 international form with a leading plus (ITU-T E.164)
 */
public record Phone(String e164) {
  private static final String E164 = "\\+[1-9][0-9]{5,14}";

  public Phone {
    if (!e164.matches(E164)) {
      throw new IllegalArgumentException("not an E.164 number");
    }
  }

  /** The ISO 3166-1 code of the country it belongs to, if it belongs to one. */
  public Optional<String> country() {
    try {
      var numbers = PhoneNumberUtil.getInstance();
      return Optional.ofNullable(numbers.getRegionCodeForNumber(numbers.parse(e164, null)));
    } catch (NumberParseException nowhere) {
      return Optional.empty();
    }
  }

  /**
   * The number for what somebody typed.
   *
   * @param country ISO 3166-1 code for numbers typed without a country prefix
   */
  public static Optional<Phone> parse(String typed, String country) {
    try {
      var numbers = PhoneNumberUtil.getInstance();
      var number = numbers.parse(typed, country);
      String e164 = numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
      return numbers.isPossibleNumber(number) && e164.matches(E164)
          ? Optional.of(new Phone(e164))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }
}
