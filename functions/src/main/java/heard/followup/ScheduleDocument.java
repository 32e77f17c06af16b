package heard.followup;

import heard.customer.Consent.Purpose;
import heard.customer.Document;
import heard.customer.Problem;
import heard.dispatch.Dispatch.Channel;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A schedule as a document: how the tables keep one and the API shows one, in the same words. */
public final class ScheduleDocument {
  private static final int LONGEST_NAME = 120;

  /** Nothing is worth sending as it is, or as a late word, for longer than to the next year's. */
  private static final Duration LONGEST = Duration.ofDays(366);

  private static final int MOST_CONDITIONS = 20;

  /** Words that stand where an id does, for another thing. */
  private static final Set<String> TAKEN = Set.of("new", "all");

  private ScheduleDocument() {}

  /** Reads one; what is not said after its letter is as usual where we are at home. */
  public static Schedule read(String id, int version, Document d) {
    if (!id.matches("[a-z0-9][a-z0-9-]{0,39}") || TAKEN.contains(id)) {
      d.wrong("id", Problem.Code.UNREADABLE);
    }
    Anchor anchor = d.choice("occasion", Anchor.class, Anchor.BIRTHDAY);
    d.text("occasion");
    Channel channel = channel(d);
    var schedule =
        new Schedule(
            id,
            version,
            d.text("name"),
            anchor,
            d.read("season", Season::parse),
            d.read("offset", Offset::parse).orElse(new Offset("P0D", 0, Offset.Unit.DAYS)),
            d.time("at", channel == Channel.EMAIL ? LocalTime.of(9, 0) : LocalTime.of(10, 0)),
            Set.copyOf(d.choices("daysOfWeek", DayOfWeek.class)),
            d.list("audience").stream().map(Condition::read).toList(),
            channel,
            d.text("letter"),
            d.choice(
                "purpose",
                Purpose.class,
                anchor.setsExpectations() ? Purpose.SERVICE : Purpose.MARKETING),
            d.read("goodUntil", ScheduleDocument::duration)
                .orElse(anchor.isGreeting() ? Duration.ofHours(11) : Duration.ofHours(48)),
            d.choice("late", Late.class, lateness(anchor, d)),
            d.read("belatedFor", ScheduleDocument::period).orElse(Period.ofDays(5)),
            d.choice("leapDay", LeapDay.class, LeapDay.FEB28),
            d.read("quietHours", QuietHours::parse),
            d.number("capDays", 1),
            d.number("priority", Rank.of(anchor)),
            d.number("holdout", 0),
            d.maybe("dailyLimit").isPresent()
                ? OptionalInt.of(d.number("dailyLimit", 0))
                : OptionalInt.empty());
    check(schedule, d);
    return schedule;
  }

  /** Only the birthday letter is shipped with one that owns up to being late. */
  private static Late lateness(Anchor anchor, Document d) {
    boolean owned =
        anchor == Anchor.BIRTHDAY && d.maybe("letter").filter("birthday"::equals).isPresent();
    return owned ? Late.BELATED : Late.SKIP;
  }

  private static void check(Schedule s, Document d) {
    if (s.name().length() > LONGEST_NAME) {
      d.wrong("name", Problem.Code.TOO_LONG);
    }
    if (s.audience().size() > MOST_CONDITIONS) {
      d.wrong("audience", Problem.Code.TOO_LONG);
    }
    if (s.anchor() == Anchor.SEASON && s.season().isEmpty()) {
      d.wrong("season", Problem.Code.MISSING);
    }
    if (s.anchor() == Anchor.SILENCE && s.offset().amount() <= 0) {
      d.wrong("offset", Problem.Code.UNKNOWN_VALUE);
    }
    if (!s.letter().matches("[a-z0-9-]{0,40}")) {
      d.wrong("letter", Problem.Code.UNKNOWN_VALUE);
    }
    if (!s.goodUntil().isPositive() || s.goodUntil().compareTo(LONGEST) > 0) {
      d.wrong("goodUntil", Problem.Code.UNKNOWN_VALUE);
    }
    between(d, "capDays", s.capDays(), 0, 365);
    between(d, "priority", s.priority(), 0, 100);
    between(d, "holdout", s.holdout(), 0, 90);
    s.dailyLimit().ifPresent(limit -> between(d, "dailyLimit", limit, 1, 10_000_000));
  }

  private static void between(Document d, String field, int value, int least, int most) {
    if (value < least || value > most) {
      d.wrong(field, Problem.Code.UNKNOWN_VALUE);
    }
  }

  public static Map<String, Object> write(Schedule s) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", s.name());
    fields.put("occasion", s.anchor().word());
    s.season().ifPresent(season -> fields.put("season", season.text()));
    fields.put("offset", s.offset().text());
    fields.put("at", s.at().toString());
    if (!s.daysOfWeek().isEmpty()) {
      fields.put("daysOfWeek", s.daysOfWeek().stream().sorted().map(Enum::name).toList());
    }
    if (!s.audience().isEmpty()) {
      fields.put("audience", s.audience().stream().map(Condition::write).toList());
    }
    fields.put("channel", s.channel().name());
    fields.put("letter", s.letter());
    fields.put("purpose", s.purpose().name().toLowerCase(Locale.ROOT));
    fields.put("goodUntil", s.goodUntil().toString());
    fields.put("late", s.late().name());
    fields.put("belatedFor", s.belatedFor().toString());
    fields.put("leapDay", s.leapDay().name());
    s.quietHours().ifPresent(quiet -> fields.put("quietHours", quiet.toString()));
    fields.put("capDays", s.capDays());
    fields.put("priority", s.priority());
    fields.put("holdout", s.holdout());
    s.dailyLimit().ifPresent(limit -> fields.put("dailyLimit", limit));
    return fields;
  }

  private static Channel channel(Document d) {
    Channel channel = d.choice("channel", Channel.class, Channel.EMAIL);
    if (!List.of(Channel.EMAIL, Channel.SMS, Channel.CARD, Channel.CALL).contains(channel)) {
      d.wrong("channel", Problem.Code.UNKNOWN_VALUE);
    }
    return channel;
  }

  private static Optional<Duration> duration(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Period> period(String text) {
    try {
      LocalDate last = LocalDate.EPOCH.plusDays(LONGEST.toDays());
      return Optional.of(Period.parse(text))
          .filter(p -> !p.isNegative() && !LocalDate.EPOCH.plus(p).isAfter(last));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
