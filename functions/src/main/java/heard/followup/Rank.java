package heard.followup;

/**
 * Which of two words goes first when a customer should get only one: the smaller number. A word
 * that sets somebody right comes before one that asks, and one that asks before one that wishes
 * well; a check-in can wait a day, which a birthday cannot.
 */
final class Rank {
  static final int LATE = 10;
  static final int EXPECTATION = 20;
  static final int SURVEY = 40;
  static final int GREETING = 50;
  static final int CHECK_IN = 60;

  private Rank() {}

  /** Where marketing says nothing else. */
  static int of(Anchor anchor) {
    return switch (anchor) {
      case DELIVERY_LATE, DELIVERY_MOVED -> LATE;
      case DELIVERY_PROMISED, RENEWAL, APPOINTMENT -> EXPECTATION;
      case CASE_ANSWERED -> SURVEY;
      case BIRTHDAY, SEASON -> GREETING;
      case PURCHASE, DELIVERED, RETURNED, SILENCE -> CHECK_IN;
    };
  }
}
