package heard.web;

import heard.mail.Arrival;
import heard.staff.Colleague;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns lines of the ledger of mail into the page of what is held.
 *
 * @param csrf what its forms carry back
 */
public record HeldPage(Colleague colleague, String csrf) {

  public HeldView of(List<Arrival> quarantined, List<Arrival> machines, Optional<String> done) {
    var texts = Texts.of(colleague.language());
    return new HeldView(
        Frame.staff(colleague.language(), texts.get("held-mail.title")),
        csrf,
        done.flatMap(action -> texts.find("held-mail.done." + action)).orElse(null),
        quarantined.stream().map(a -> row(texts, a)).toList(),
        machines.stream().map(a -> row(texts, a)).toList());
  }

  private HeldView.Row row(Texts texts, Arrival a) {
    String reason = a.reason().toLowerCase(Locale.ROOT).replace('_', '-');
    var at = a.at().atZone(colleague.hours().zone()).toLocalDateTime();
    return new HeldView.Row(
        a.object(),
        a.from().isEmpty() ? texts.get("held-mail.nobody") : a.from(),
        a.subject().isEmpty() ? texts.get("held-mail.no-subject") : a.subject(),
        new Moments(texts).brief(at),
        texts.find("held-mail.why." + reason).orElseGet(() -> texts.get("held-mail.why.robot")),
        a.releasable());
  }
}
