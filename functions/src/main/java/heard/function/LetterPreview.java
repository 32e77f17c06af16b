package heard.function;

import heard.correspondence.LetterFile;
import heard.correspondence.Links;
import heard.customer.Customer;
import heard.customer.Customers;
import heard.customer.Language;
import heard.customer.Occasions;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Dispatches;
import heard.dispatch.Outbox;
import heard.dispatch.Parcel;
import heard.dispatch.Unwritable;
import heard.followup.FollowUp;
import heard.followup.Preview;
import heard.followup.Timing;
import heard.followup.Trial;
import heard.staff.Organisations;
import heard.web.FollowUpLetters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A letter as it is being written, for a customer of ours or somebody made up. */
record LetterPreview(
    Customers customers,
    Occasions occasions,
    Organisations organisations,
    Links links,
    Dispatches ledger,
    Outbox outbox,
    Timing timing,
    InstantSource clock) {

  static LetterPreview of(Wiring wiring) {
    var parts = new FollowUpParts(wiring);
    return new LetterPreview(
        parts.customers(),
        parts.occasions(),
        new Parts(wiring).organisations(),
        new Parts(wiring).links(),
        parts.ledger(),
        new Parts(wiring).outbox(),
        parts.timing(),
        wiring.clock());
  }

  /** As they would get it; empty where it cannot be written as it stands. */
  Optional<Parcel> parcel(
      String letter,
      Optional<LetterFile> file,
      Language language,
      String customer,
      Channel channel) {
    Instant now = clock.instant();
    var followUp = followUp(letter, language, customer, channel, now);
    Dispatch dispatch = Trial.of(letter, channel, "", Optional.empty(), language, now);
    try {
      return Optional.of(
          new FollowUpLetters(links, "", (id, anew) -> file)
              .write(dispatch, followUp, organisations.current(), now));
    } catch (Unwritable halfWritten) {
      return Optional.empty();
    }
  }

  private FollowUp followUp(
      String letter, Language language, String id, Channel channel, Instant now) {
    Optional<Customer> customer = id.isEmpty() ? Optional.empty() : customers.find(id);
    return customer
        .map(c -> Preview.of(letter, channel, c, occasions.of(c.id()), timing, now))
        .orElseGet(() -> Preview.of(letter, channel, language, timing, now));
  }

  /** Sends it to whoever wants to see it, at once. */
  void send(String letter, String to, String customer, Language language) {
    Channel channel = to.contains("@") ? Channel.EMAIL : Channel.SMS;
    Optional<String> reader = Optional.of(customer).filter(id -> !id.isEmpty());
    Dispatch trial = Trial.of(letter, channel, to, reader, language, clock.instant());
    ledger.plan(trial);
    outbox.add(List.of(Outbox.Ticket.of(trial.key(), trial.subject(), to)));
  }
}
