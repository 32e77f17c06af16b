package heard.followup;

import heard.customer.Consent.Purpose;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.DispatchClass;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What marketing configured: which occasion, how long before or after, for whom, by which channel,
 * with which letter. A version never changes.
 *
 * @param id the family that all its versions share: part of every follow-up's name
 * @param at the time of day by the customer's clock
 * @param daysOfWeek on which it may go; all where empty
 * @param goodUntil how long after its moment it is still worth sending as it is
 * @param belatedFor how many days after its day the belated letter may go
 * @param quietHours empty for those of its channel
 * @param capDays days within which a customer hears from us once; 0 for no such limit
 * @param priority the smaller goes first: see {@link Rank}
 * @param holdout how many of a hundred customers never get it, to compare with
 * @param dailyLimit most on one day of the customers; the others wait for the next, while it is
 *     worth sending
 */
public record Schedule(
    String id,
    int version,
    String name,
    Anchor anchor,
    Optional<Season> season,
    Offset offset,
    LocalTime at,
    Set<DayOfWeek> daysOfWeek,
    List<Condition> audience,
    Channel channel,
    String letter,
    Purpose purpose,
    Duration goodUntil,
    Late late,
    Period belatedFor,
    LeapDay leapDay,
    Optional<QuietHours> quietHours,
    int capDays,
    int priority,
    int holdout,
    OptionalInt dailyLimit) {
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
  private static final QuietHours TEXTS = new QuietHours(LocalTime.of(19, 0), LocalTime.of(10, 0));
  private static final QuietHours CALLS = new QuietHours(LocalTime.of(18, 0), LocalTime.of(10, 0));

  public Schedule {
    daysOfWeek = Set.copyOf(daysOfWeek);
    audience = List.copyOf(audience);
  }

  /** Whether it goes before others as its occasion does where marketing says nothing. */
  public boolean ranksAsUsual() {
    return priority == Rank.of(anchor);
  }

  /** Whether we owe the word, or mean well. */
  public DispatchClass kind() {
    return anchor.setsExpectations() && purpose == Purpose.SERVICE
        ? DispatchClass.OWED
        : DispatchClass.KIND;
  }

  /** The letter, or the one that owns up to being late. */
  public String letter(boolean belated) {
    return belated ? letter + "-belated" : letter;
  }

  /** When its channel is silent, unless the schedule has hours of its own. */
  public QuietHours quiet() {
    return quietHours.orElse(
        switch (channel) {
          case SMS -> TEXTS;
          case CALL -> CALLS;
          case EMAIL, CARD, TOPIC, CLOCK -> NIGHT;
        });
  }

  /** The hour of a day at which it may go at the latest, by the customer's clock. */
  LocalDateTime awakeAt(LocalDate day) {
    LocalTime end = quiet().to();
    return day.atTime(at.isAfter(end) ? at : end);
  }

  boolean asksForHistory() {
    return audience.stream().anyMatch(Condition::asksForHistory);
  }

  /** The word under which customers decline it: the season's, or the occasion's. */
  String declinedAs() {
    return season.map(Season::text).orElse(anchor.word());
  }

  /** The same as a later version. */
  public Schedule at(int next) {
    return new Schedule(
        id,
        next,
        name,
        anchor,
        season,
        offset,
        at,
        daysOfWeek,
        audience,
        channel,
        letter,
        purpose,
        goodUntil,
        late,
        belatedFor,
        leapDay,
        quietHours,
        capDays,
        priority,
        holdout,
        dailyLimit);
  }
}
