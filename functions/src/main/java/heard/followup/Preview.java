package heard.followup;

import heard.customer.Customer;
import heard.customer.Document;
import heard.customer.Language;
import heard.customer.Occasion;
import heard.dispatch.Dispatch.Channel;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A letter as a certain customer would read it: nothing is planned, asked or sent. */
public final class Preview {
  /** The letters that say what was promised: each with what it is sent for. */
  private static final Map<String, String> EXPECTATIONS =
      Map.of(
          "what-happens-next", "delivery-promised",
          "earlier-than-promised", "delivery-moved",
          "delivery-moved", "delivery-moved",
          "delivery-late", "delivery-late");

  private Preview() {}

  /**
   * @param recorded what is known of the customer; the latest that says something is written of
   */
  public static FollowUp of(
      String letter,
      Channel channel,
      Customer customer,
      List<Occasion> recorded,
      Timing timing,
      Instant now) {
    var schedule = schedule(letter, channel);
    return recorded.stream()
        .filter(o -> !o.attributes().isEmpty())
        .max(Comparator.comparing(o -> o.moment().day(customer.zone())))
        .map(o -> FollowUp.of(schedule, customer, Occurrence.of(o, schedule, customer), timing))
        .orElseGet(
            () ->
                FollowUp.of(
                    schedule,
                    customer,
                    Occurrence.yearly(now.atZone(customer.zone()).toLocalDate()),
                    timing));
  }

  /** For somebody made up, who bought something. */
  public static FollowUp of(
      String letter, Channel channel, Language language, Timing timing, Instant now) {
    var trial = Trial.of(schedule(letter, channel), "", Optional.empty(), language, now);
    return FollowUp.of(
        schedule(letter, channel), Trial.somebody(language), Occurrence.of(trial), timing);
  }

  /** What a letter is sent by that belongs to no schedule. */
  static Schedule schedule(String letter, Channel channel) {
    Optional<String> expected = Optional.ofNullable(EXPECTATIONS.get(plain(letter)));
    return ScheduleDocument.read(
        Trial.LETTER,
        0,
        Document.of(
            Map.of(
                "name",
                letter,
                "occasion",
                expected.orElse("birthday"),
                "offset",
                "P0D",
                "channel",
                channel.name(),
                "purpose",
                expected.isPresent() ? "service" : "marketing",
                "letter",
                letter)));
  }

  private static String plain(String letter) {
    return letter.endsWith(Trial.DRAFT)
        ? letter.substring(0, letter.length() - Trial.DRAFT.length())
        : letter;
  }
}
