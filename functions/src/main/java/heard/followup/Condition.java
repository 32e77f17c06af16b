package heard.followup;

import heard.customer.Customer;
import heard.customer.Document;
import heard.customer.Language;
import heard.customer.Occasion;
import heard.customer.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Something that must be so for a follow-up to be meant for somebody.
 *
 * @param in the values that will do; empty where bounds are meant
 */
public record Condition(
    Field field, List<String> in, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {
  private static final int MOST = 100;
  private static final int LONGEST = 200;

  public Condition {
    in = List.copyOf(in);
  }

  /** What is looked at. */
  public enum Field {
    AMOUNT,
    PRODUCT,
    PLACE,
    LANGUAGE,
    COUNTRY,
    PURCHASES,
    SPENT12MONTHS,
    TAG;

    /** The contract's word. */
    public String word() {
      return this == SPENT12MONTHS ? "spent12Months" : name().toLowerCase(Locale.ROOT);
    }

    boolean isNumber() {
      return this == AMOUNT || this == PURCHASES || this == SPENT12MONTHS;
    }
  }

  /** Whether what a customer bought must be looked up for it. */
  boolean asksForHistory() {
    return field == Field.PURCHASES || field == Field.SPENT12MONTHS;
  }

  static Condition read(Document d) {
    Field field = d.choice("field", Field.class, Field.TAG);
    d.text("field");
    var in = new ArrayList<>(d.texts("in"));
    d.maybe("is").ifPresent(in::add);
    Optional<BigDecimal> atLeast = d.read("atLeast", Condition::number);
    Optional<BigDecimal> atMost = d.read("atMost", Condition::number);
    boolean bounded = atLeast.isPresent() || atMost.isPresent();
    if (in.isEmpty() && !bounded) {
      d.wrong("is", Problem.Code.MISSING);
    }
    in.replaceAll(value -> known(field, value).orElse(value));
    if (in.stream().anyMatch(value -> known(field, value).isEmpty())) {
      d.wrong("is", Problem.Code.UNKNOWN_VALUE);
    }
    if (in.size() > MOST || in.stream().anyMatch(value -> value.length() > LONGEST)) {
      d.wrong("is", Problem.Code.TOO_LONG);
    }
    if (bounded && !field.isNumber()) {
      d.wrong("atLeast", Problem.Code.UNKNOWN_VALUE);
    }
    return new Condition(field, in, atLeast, atMost);
  }

  /** As it is compared; empty for what nobody can have, so that nothing is meant for nobody. */
  private static Optional<String> known(Field field, String value) {
    return switch (field) {
      case LANGUAGE ->
          Language.knows(value) ? Optional.of(Language.of(value).tag()) : Optional.empty();
      case COUNTRY ->
          Optional.of(value.toUpperCase(Locale.ROOT))
              .filter(List.of(Locale.getISOCountries())::contains);
      case AMOUNT, PURCHASES, SPENT12MONTHS -> number(value).map(BigDecimal::toPlainString);
      case PRODUCT, PLACE, TAG -> Optional.of(value);
    };
  }

  Map<String, Object> write() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("field", field.word());
    if (in.size() == 1) {
      fields.put("is", in.getFirst());
    } else if (!in.isEmpty()) {
      fields.put("in", in);
    }
    atLeast.ifPresent(v -> fields.put("atLeast", v.toPlainString()));
    atMost.ifPresent(v -> fields.put("atMost", v.toPlainString()));
    return fields;
  }

  /**
   * @param occasion what is known of the occasion, by the contract's names
   */
  boolean holds(Customer customer, Map<String, String> occasion, History history) {
    return switch (field) {
      case LANGUAGE -> one(customer.language().tag());
      case COUNTRY -> one(customer.country());
      case PLACE -> one(occasion.getOrDefault("place", customer.place().orElse("")));
      case PRODUCT -> one(occasion.getOrDefault("product", ""));
      case TAG -> customer.tags().stream().anyMatch(this::one);
      case AMOUNT -> number(occasion.getOrDefault("amount", "")).filter(this::within).isPresent();
      case PURCHASES -> within(BigDecimal.valueOf(history.purchases()));
      case SPENT12MONTHS -> within(history.spent());
    };
  }

  private boolean one(String value) {
    return in.stream().anyMatch(wanted -> wanted.equalsIgnoreCase(value));
  }

  private boolean within(BigDecimal value) {
    return atLeast.filter(least -> value.compareTo(least) < 0).isEmpty()
        && atMost.filter(most -> value.compareTo(most) > 0).isEmpty()
        && (in.isEmpty()
            || in.stream()
                .anyMatch(w -> number(w).filter(n -> n.compareTo(value) == 0).isPresent()));
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("[0-9]{1,12}([.][0-9]{1,6})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** What a customer bought. */
  public record History(int purchases, BigDecimal spent) {
    public static final History NONE = new History(0, BigDecimal.ZERO);

    /** Of these occasions: how often ever, and for how much in the twelve months before a day. */
    public static History of(List<Occasion> occasions, Customer customer, java.time.LocalDate day) {
      var bought =
          occasions.stream()
              .filter(o -> o.kind() == Occasion.Kind.PURCHASE && o.over().isEmpty())
              .toList();
      var spent =
          bought.stream()
              .filter(o -> o.moment().day(customer.zone()).isAfter(day.minusYears(1)))
              .flatMap(o -> o.attribute("amount").flatMap(Condition::number).stream())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      return new History(bought.size(), spent);
    }
  }
}
