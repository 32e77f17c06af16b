package heard.followup;

import java.util.Optional;

/** Why something was not sent, or not yet. Every one has a sentence in each language. */
public enum Reason {
  SCHEDULE_NOT_ACTIVE,
  SCHEDULE_PAUSED,
  SCHEDULE_ENDED,
  ALL_STOPPED,
  MAIL_IN_TROUBLE,
  BEFORE_ACTIVATION,
  NO_SUCH_CUSTOMER,
  NO_OCCASION,
  OCCASION_OVER,
  DECEASED,
  MINOR,
  MOVED_AWAY,
  DECLINED,
  BIRTHDAY_NOT_PLAUSIBLE,
  NOT_IN_AUDIENCE,
  HELD_OUT,
  NO_ADDRESS,
  NO_SENDER,
  NO_CONSENT,
  OPTED_OUT,
  BOUNCED,
  SPAM_REPORTED,
  GREETED_ALREADY,
  WISHED_WELL,
  NOT_YET,
  TOO_LATE,
  OPEN_COMPLAINT,
  QUIET_HOURS,
  GREETED_TODAY,
  HEARD_RECENTLY,
  GIVES_WAY,
  DAILY_LIMIT,
  CHANGED;

  /** The reason a row of the ledger names, if it is one of these. */
  public static Optional<Reason> of(String code) {
    for (Reason reason : values()) {
      if (reason.name().equals(code)) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }

  /** Whether the follow-up was never meant for them: nothing is written down of it then. */
  boolean notMeant() {
    return switch (this) {
      case SCHEDULE_NOT_ACTIVE,
          SCHEDULE_ENDED,
          BEFORE_ACTIVATION,
          NO_SUCH_CUSTOMER,
          NO_OCCASION,
          NOT_IN_AUDIENCE,
          HELD_OUT ->
          true;
      default -> false;
    };
  }

  boolean isConsent() {
    return this == NO_CONSENT || this == OPTED_OUT;
  }

  /** Whether a change of the customer, or of what is planned, may take it away. */
  boolean mayPass() {
    return switch (this) {
      case NO_CONSENT,
          OPTED_OUT,
          NO_ADDRESS,
          NO_SENDER,
          DECLINED,
          MINOR,
          MOVED_AWAY,
          BIRTHDAY_NOT_PLAUSIBLE,
          OCCASION_OVER,
          NO_OCCASION,
          SCHEDULE_ENDED ->
          true;
      default -> false;
    };
  }
}
