package heard.reaction;

import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Charter;
import heard.customer.Mailbox;
import heard.customer.Phone;
import heard.dispatch.Dispatch;
import heard.feedback.Reference;
import heard.mail.Enclosure;
import heard.mail.Joining;
import heard.staff.Colleague;
import heard.staff.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts a mail that waits beside a case into it, and tells whoever must know. */
record Enclosing(Enclosures enclosures, Cases cases, Charter charter, Organisation organisation) {

  List<Dispatch> see(Reference into, Reference mail, Instant now) {
    return enclosures
        .waiting(into, mail)
        .map(enclosure -> put(enclosure, file(enclosure), now))
        .orElse(List.of());
  }

  /** A flood is not read again for each drop of it. */
  private CaseFile file(Enclosure enclosure) {
    Optional<CaseFile> file =
        enclosure.from() == Enclosure.From.FLOOD
            ? cases.head(enclosure.into()).map(h -> new CaseFile(h, List.of(), List.of()))
            : cases.file(enclosure.into());
    return file.orElseThrow(() -> new IllegalStateException("no case yet " + enclosure.into()));
  }

  private List<Dispatch> put(Enclosure enclosure, CaseFile file, Instant now) {
    return switch (new Joining(charter).of(file, enclosure, now)) {
      case Joining.Joined joined -> {
        List<Dispatch> dispatches = told(enclosure, file, now);
        enclosures.join(enclosure, joined.change(), dispatches);
        yield dispatches;
      }
      case Joining.Apart apart -> {
        enclosures.part(enclosure, apart.opens());
        yield List.of();
      }
      case Joining.Already() -> {
        enclosures.leave(enclosure);
        yield List.of();
      }
    };
  }

  private List<Dispatch> told(Enclosure enclosure, CaseFile file, Instant now) {
    return switch (enclosure.from()) {
      case BOUNCE -> toOwner(enclosure, file, "not-arrived", now);
      case SILENCE -> toOwner(enclosure, file, "in-doubt", now);
      case COLLEAGUE, PARTY -> noteKept(enclosure, file, now);
      case CUSTOMER, MACHINE, FLOOD -> List.of();
    };
  }

  /**
   * Of each mail that did not reach the customer; a notice that did not reach one of us is kept.
   */
  private List<Dispatch> toOwner(Enclosure enclosure, CaseFile file, String letter, Instant now) {
    if (colleague(enclosure).isPresent()) {
      return List.of();
    }
    String reason = letter + "#" + file.head().reference() + "#" + enclosure.mail().reference();
    return file.head().owner().flatMap(organisation::colleague).stream()
        .flatMap(owner -> Notices.toColleague(owner, reason, letter, file.head(), 0, now).stream())
        .toList();
  }

  /** Somebody may think that they wrote to the customer: they are told once that they did not. */
  private List<Dispatch> noteKept(Enclosure enclosure, CaseFile file, Instant now) {
    return colleague(enclosure)
        .flatMap(
            c ->
                Notices.toColleague(
                    c, "note-kept#" + file.head().reference(), "note-kept", file.head(), 0, now))
        .stream()
        .toList();
  }

  /** Whoever of us has the address, or the number, that it is about. */
  private Optional<Colleague> colleague(Enclosure enclosure) {
    Optional<String> from = enclosure.mail().feedback().email().map(m -> m.comparable());
    String words = enclosure.mail().feedback().message();
    return organisation.colleagues().values().stream()
        .filter(
            c ->
                (from.isPresent() && c.email().map(Mailbox::comparable).equals(from))
                    || c.phone().map(Phone::e164).filter(words::equals).isPresent())
        .findFirst();
  }
}
