package heard.feedback;

import java.util.Locale;
import java.util.Optional;

/** What it is about. One list for failure and excellence, so that the two can be compared. */
public enum Topic {
  /** Goods that are faulty: the law owes a remedy. */
  FAULTY_PRODUCT,
  DELIVERY,
  /** Sending goods back, withdrawal. */
  RETURN,
  PRICE,
  STAFF,
  SHOP,
  WEBSITE,
  /** Injury, fire, allergens. */
  SAFETY,
  OTHER;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Topic> of(String word) {
    for (Topic topic : values()) {
      if (topic.word().equals(word.strip().toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return Optional.of(topic);
      }
    }
    return Optional.empty();
  }
}
