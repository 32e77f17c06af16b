package heard.followup;

import heard.customer.Customer;
import heard.customer.Customer.Flag;
import heard.customer.Market;
import heard.customer.Plausible;
import heard.dispatch.Decision;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.DispatchClass;
import heard.dispatch.Standing;
import heard.dispatch.Standing.Suppressed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * Whether a follow-up goes out: asked when it is planned, again when it is claimed, and whenever
 * somebody wants to know why.
 */
public record FollowUpPolicy(Timing timing) {
  private static final Duration LOOK_AGAIN = Duration.ofHours(1);

  /** Should whatever brings something back miss it, it is found within a day. */
  private static final Duration RARELY = Duration.ofDays(1);

  private static final int OF_AGE = 18;
  private static final int DAYS_BETWEEN_BIRTHDAYS = 300;

  /** What is to be done now; before its moment, to wait for it. */
  public Decision decide(Facts f) {
    Optional<Reason> never = never(f);
    if (never.isPresent()) {
      return new Decision.Skip(never.get().name());
    }
    if (f.slot().at().isAfter(f.now())) {
      return new Decision.Defer(f.slot().at(), Reason.NOT_YET.name());
    }
    if (f.now().isAfter(f.slot().end())) {
      return new Decision.Skip(Reason.TOO_LATE.name());
    }
    return held(f).or(() -> notNow(f)).orElse(new Decision.Send());
  }

  /** Why it will not go whenever it is asked, as things are; empty when it may. */
  Optional<Reason> never(Facts f) {
    return ended(f)
        .or(() -> person(f))
        .or(() -> audience(f))
        .or(() -> address(f))
        .or(() -> Permission.missing(f.schedule(), f.customer(), f.channel()))
        .or(() -> suppressed(f));
  }

  private static Optional<Reason> ended(Facts f) {
    return switch (f.file().state()) {
      case ENDED -> Optional.of(Reason.SCHEDULE_ENDED);
      case DRAFT -> Optional.of(Reason.SCHEDULE_NOT_ACTIVE);
      case ACTIVE, PAUSED -> tooEarly(f);
    };
  }

  /** Nothing goes out for a moment before somebody switched it on. */
  private static Optional<Reason> tooEarly(Facts f) {
    boolean before = f.file().since().filter(since -> f.slot().at().isBefore(since)).isPresent();
    return before ? Optional.of(Reason.BEFORE_ACTIVATION) : Optional.empty();
  }

  private static Optional<Reason> person(Facts f) {
    Customer customer = f.customer();
    boolean kind = f.schedule().kind() == DispatchClass.KIND;
    if (customer.flags().contains(Flag.DECEASED)) {
      return Optional.of(Reason.DECEASED);
    }
    if (kind && isMinor(f)) {
      return Optional.of(Reason.MINOR);
    }
    if (f.channel() == Channel.CARD && customer.flags().contains(Flag.MOVED)) {
      return Optional.of(Reason.MOVED_AWAY);
    }
    if (customer.declined().contains(f.schedule().declinedAs())
        || customer.declined().contains(f.schedule().anchor().word())) {
      return Optional.of(Reason.DECLINED);
    }
    LocalDate today = f.now().atZone(customer.zone()).toLocalDate();
    boolean impossible =
        f.schedule().anchor() == Anchor.BIRTHDAY
            && customer.birthday().filter(b -> !new Plausible(today).birthday(b)).isPresent();
    return impossible ? Optional.of(Reason.BIRTHDAY_NOT_PLAUSIBLE) : Optional.empty();
  }

  private static boolean isMinor(Facts f) {
    LocalDate then = f.slot().at().atZone(f.customer().zone()).toLocalDate();
    return f.customer().flags().contains(Flag.MINOR)
        || f.customer()
            .birthday()
            .filter(b -> b.year().isPresent())
            .map(b -> Year.of(b.year().getAsInt()).atMonthDay(b.day()))
            .filter(born -> new Plausible(then).birthday(f.customer().birthday().orElseThrow()))
            .filter(born -> born.plusYears(OF_AGE).isAfter(then))
            .isPresent();
  }

  private static Optional<Reason> audience(Facts f) {
    boolean meant =
        f.schedule().audience().stream()
            .allMatch(c -> c.holds(f.customer(), f.occurrence().attributes(), f.history()));
    if (!meant) {
      return Optional.of(Reason.NOT_IN_AUDIENCE);
    }
    int lot = Math.floorMod((f.schedule().id() + "/" + f.customer().id()).hashCode(), 100);
    return lot < f.schedule().holdout() ? Optional.of(Reason.HELD_OUT) : Optional.empty();
  }

  private static Optional<Reason> address(Facts f) {
    if (FollowUp.address(f.channel(), f.customer()).isEmpty()) {
      return Optional.of(Reason.NO_ADDRESS);
    }
    boolean unsigned =
        f.channel() == Channel.SMS
            && f.organisation().market(f.customer().country()).flatMap(Market::smsSender).isEmpty();
    return unsigned ? Optional.of(Reason.NO_SENDER) : Optional.empty();
  }

  private static Optional<Reason> suppressed(Facts f) {
    Optional<Suppressed> why = f.standing().suppressed();
    if (why.isPresent()) {
      return why.map(
          w ->
              switch (w) {
                case BOUNCED -> Reason.BOUNCED;
                case SPAM_REPORTED -> Reason.SPAM_REPORTED;
              });
    }
    boolean again =
        f.schedule().anchor() == Anchor.BIRTHDAY
            && f.standing().contacts().stream()
                .filter(c -> c.customer().equals(f.customer().id()))
                .filter(c -> c.about().startsWith(f.schedule().id() + "#") && !own(f, c))
                .anyMatch(c -> within(c.at(), f.slot().at(), DAYS_BETWEEN_BIRTHDAYS));
    return again ? Optional.of(Reason.GREETED_ALREADY) : Optional.empty();
  }

  /** A try that did not get through leaves its own mark. */
  private static boolean own(Facts f, Standing.Contact contact) {
    return contact.customer().equals(f.customer().id())
        && contact.about().equals(f.followUp().key().reason());
  }

  private static boolean within(Instant one, Instant other, int days) {
    return Duration.between(one, other).abs().compareTo(Duration.ofDays(days)) < 0;
  }

  private static Optional<Decision> held(Facts f) {
    if (f.brakes().all()) {
      return hold(f, f.now().plus(LOOK_AGAIN), Reason.ALL_STOPPED);
    }
    if (f.file().state() == ScheduleFile.State.PAUSED) {
      // The first plan after the pause brings it back; each look before that would be in vain.
      return hold(f, f.now().plus(RARELY), Reason.SCHEDULE_PAUSED);
    }
    if (f.schedule().kind() == DispatchClass.OWED) {
      return Optional.empty();
    }
    if (f.brakes().mail() && f.channel() == Channel.EMAIL) {
      return hold(f, f.now().plus(LOOK_AGAIN), Reason.MAIL_IN_TROUBLE);
    }
    return f.standing().heldUntil(f.now()).flatMap(until -> hold(f, until, Reason.OPEN_COMPLAINT));
  }

  /** Looked at again at the latest when it is not worth anything any more. */
  private static Optional<Decision> hold(Facts f, Instant until, Reason why) {
    Instant end = f.slot().end().plusSeconds(1);
    return Optional.of(new Decision.Hold(until.isBefore(end) ? until : end, why.name()));
  }

  /** The day after which it would be a second word for what has been said. */
  private static LocalDate lastDay(Facts f) {
    return f.schedule().anchor() == Anchor.BIRTHDAY ? f.occurrence().day() : f.followUp().on();
  }

  /**
   * Whether a good wish would go after its day as things are, now or when its turn comes: then it
   * is only for whoever was not wished well for the same occasion before.
   */
  boolean comesAfter(Facts f) {
    Optional<Instant> at =
        switch (decide(f)) {
          case Decision.Send() -> Optional.of(f.now());
          case Decision.Defer(Instant then, String why)
              when why.equals(Reason.GREETED_TODAY.name()) ->
              Optional.of(then);
          case Decision.Defer _, Decision.Hold _, Decision.Skip _ -> Optional.empty();
        };
    return f.schedule().anchor().isGreeting()
        && at.filter(a -> a.atZone(f.customer().zone()).toLocalDate().isAfter(lastDay(f)))
            .isPresent();
  }

  private Optional<Decision> notNow(Facts f) {
    if (f.rival().filter(Rivals.Wished.class::isInstance).isPresent()) {
      return Optional.of(new Decision.Skip(Reason.WISHED_WELL.name()));
    }
    Instant awake = timing.awake(f.schedule(), f.now(), f.customer());
    if (awake.isAfter(f.now())) {
      return defer(f, awake, Reason.QUIET_HOURS);
    }
    if (f.schedule().kind() == DispatchClass.OWED) {
      return Optional.empty();
    }
    Optional<Standing.Contact> crowding =
        f.standing().contacts().stream().filter(c -> crowds(f, c)).reduce((one, last) -> last);
    int days = Math.max(1, f.schedule().capDays());
    return crowding
        .flatMap(
            c -> {
              boolean greeting = c.what() == Standing.What.GREETING;
              return defer(
                  f,
                  timing.daysAfter(f.schedule(), c.at(), f.customer(), greeting ? 1 : days),
                  greeting ? Reason.GREETED_TODAY : Reason.HEARD_RECENTLY);
            })
        .or(
            () ->
                f.rival()
                    .flatMap(
                        first ->
                            defer(
                                f,
                                timing.daysAfter(f.schedule(), first.at(), f.customer(), days),
                                Reason.GIVES_WAY)));
  }

  /** Another word so near that this one would be one too many. */
  private static boolean crowds(Facts f, Standing.Contact contact) {
    var zone = f.customer().zone();
    long days =
        f.now().atZone(zone).toLocalDate().toEpochDay()
            - contact.at().atZone(zone).toLocalDate().toEpochDay();
    boolean greetings =
        contact.what() == Standing.What.GREETING && f.schedule().anchor().isGreeting();
    return !own(f, contact) && (days < f.schedule().capDays() || (greetings && days < 1));
  }

  private static Optional<Decision> defer(Facts f, Instant at, Reason why) {
    return Optional.of(
        at.isAfter(f.slot().end())
            ? new Decision.Skip(why.name())
            : new Decision.Defer(at, why.name()));
  }
}
