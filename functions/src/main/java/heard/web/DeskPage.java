package heard.web;

import heard.casework.Case;
import heard.customer.Money;
import heard.feedback.Reference;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns cases into a colleague's desk.
 *
 * @param csrf what its forms carry back
 * @param back when they are at work again; empty while they are
 */
public record DeskPage(
    Colleague colleague,
    String csrf,
    Organisation organisation,
    Instant now,
    Optional<Instant> back) {

  /**
   * @param left what may still be given in a case, by its reference
   * @param done what has just been done
   * @param gone with which case, when that has left their sight
   */
  public DeskView of(
      List<Case> mine,
      List<Case> unclaimed,
      Map<String, Money> left,
      Optional<String> done,
      Optional<Reference> gone) {
    var brief = new CaseBrief(Texts.of(colleague.language()), colleague, organisation, now);
    return new DeskView(
        Frame.staff(colleague.language(), brief.texts().get("desk.title")),
        csrf,
        colleague.role() == Role.MANAGER,
        back.map(brief::at).orElse(null),
        done.flatMap(action -> brief.texts().find("desk.done." + action)).orElse(null),
        gone.map(about -> CaseView.Draft.key(colleague, about)).orElse(null),
        mine.stream().map(c -> row(brief, c, left)).toList(),
        unclaimed.stream().map(c -> row(brief, c, left)).toList());
  }

  private static DeskView.Row row(CaseBrief brief, Case about, Map<String, Money> left) {
    var promise = brief.promise(about);
    return new DeskView.Row(
        about.reference().text(),
        about.gist(),
        brief.lang(about),
        brief.about(about),
        promise.map(p -> p.what() + " " + p.by()).orElse(null),
        promise.map(CaseView.Promised::late).orElse(false),
        Optional.ofNullable(left.get(about.reference().text())).map(brief::mayGive).orElse(null));
  }
}
