package heard.followup;

import heard.customer.Customer;
import heard.customer.Language;
import heard.customer.Mailbox;
import heard.customer.Phone;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Dispatch.Subject;
import heard.dispatch.DispatchClass;
import heard.dispatch.DispatchKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A letter that marketing sends to itself, to see how it reads. */
public final class Trial {
  /** Stands for whoever tries; no customer's id is written so. */
  public static final String RECIPIENT = "#trial";

  /** What stands for the schedule of a letter that is tried by itself: no id is written so. */
  static final String LETTER = "_letter";

  /** After a letter's name: its words as they are being written. */
  public static final String DRAFT = "@draft";

  /** Whoever tries a letter has no country that we know of. */
  private static final String NOWHERE = "ZZ";

  private Trial() {}

  /** Where one can be sent: a mailbox, or a number with its country; empty for neither. */
  public static Optional<String> address(String typed) {
    return Mailbox.parse(typed)
        .map(Mailbox::address)
        .or(() -> Phone.parse(typed, NOWHERE).map(Phone::e164));
  }

  /** A letter by itself, as it is being written. */
  public static Dispatch of(
      String letter,
      Channel channel,
      String to,
      Optional<String> customer,
      Language language,
      Instant now) {
    return of(Preview.schedule(letter + DRAFT, channel), to, customer, language, now);
  }

  /**
   * @param to the colleague's own mailbox or number
   * @param customer in whose words; somebody made up where empty
   */
  public static Dispatch of(
      Schedule schedule, String to, Optional<String> customer, Language language, Instant now) {
    return Dispatch.planned(
            new DispatchKey(RECIPIENT, schedule.id() + "#" + now),
            schedule.channel(),
            DispatchClass.OWED,
            schedule.letter(false),
            language,
            to,
            new Subject(
                Optional.empty(), 0, customer, Optional.of(schedule.id()), Optional.empty()),
            now,
            Optional.empty())
        .with(
            Map.of(
                "day",
                LocalDate.ofInstant(now, ZoneOffset.UTC).toString(),
                "product",
                "Kaffekvern K2",
                "order",
                "10042",
                "promisedBy",
                LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(3).toString()));
  }

  public static boolean is(Dispatch dispatch) {
    return dispatch.key().recipient().equals(RECIPIENT);
  }

  /** Somebody made up. */
  static Customer somebody(Language language) {
    return new Customer(
        RECIPIENT,
        "Kari Nordmann",
        Optional.of("Kari"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "NO",
        language,
        ZoneId.of("Europe/Oslo"),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        1);
  }
}
