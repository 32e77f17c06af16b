package heard.casework;

import heard.customer.Language;
import heard.customer.Mailbox;
import heard.customer.Phone;
import heard.feedback.Channel;
import heard.feedback.Feedback.Contact;
import heard.feedback.Kind;
import heard.feedback.Reference;
import heard.feedback.Severity;
import heard.feedback.Topic;
import heard.feedback.Understanding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case, a customer, an entry to test with. */
public final class Some {
  public static final Instant OPENED = Instant.parse("2026-11-23T09:00:00Z");

  private Some() {}

  public static Party party(String country, String zone) {
    return new Party(
        "s-1",
        false,
        Optional.of("Kari Ås"),
        Optional.of(new Mailbox("Kari@example.com")),
        Optional.of(new Phone("+4740012345")),
        Contact.EMAIL,
        Language.NB,
        country,
        ZoneId.of(zone));
  }

  public static Party norwegian() {
    return party("NO", "Europe/Oslo");
  }

  public static Promise promise(Instant by) {
    return new Promise(1, Promise.What.FIRST_WORD, by, Promise.State.OPEN, 0);
  }

  /** An open complaint of the first version, with one entry, that Ane holds. */
  public static Case complaint(String reference) {
    return new Case(
        new Reference(reference),
        CaseState.OPEN,
        norwegian(),
        Channel.WEB_FORM,
        new Understanding(Kind.COMPLAINT, Topic.DELIVERY, Optional.of("oslo"), Severity.HIGH),
        "Pakken kom ikke 💙",
        Optional.of("Pengene tilbake"),
        Optional.of("ane"),
        Optional.of("Ane"),
        "oslo",
        promise(OPENED.plusSeconds(86_400)),
        Optional.empty(),
        List.of(),
        OPENED,
        1,
        1);
  }

  public static Entry entry(int number, Entry.What what) {
    return new Entry(
        number,
        OPENED.plusSeconds(number),
        what,
        Entry.By.CUSTOMER,
        Optional.empty(),
        Optional.of("Hei!\n💙"),
        Map.of("orderNumber", "A-1"));
  }
}
