package heard.reaction;

import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Charter;
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
      case BOUNCE -> colleague(enclosure).isPresent() ? List.of() : notArrived(file, now);
      case COLLEAGUE, PARTY -> noteKept(enclosure, file, now);
      case CUSTOMER, MACHINE, FLOOD -> List.of();
    };
  }

  private List<Dispatch> notArrived(CaseFile file, Instant now) {
    String reason = "not-arrived#" + file.head().reference();
    return file.head().owner().flatMap(organisation::colleague).stream()
        .flatMap(
            owner ->
                Notices.toColleague(owner, reason, "not-arrived", file.head(), 0, now).stream())
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

  /** Whoever of us has the address that it is from. */
  private Optional<Colleague> colleague(Enclosure enclosure) {
    Optional<String> from = enclosure.mail().feedback().email().map(m -> m.comparable());
    return organisation.colleagues().values().stream()
        .filter(
            c -> c.email().filter(m -> from.filter(m.comparable()::equals).isPresent()).isPresent())
        .findFirst();
  }
}
