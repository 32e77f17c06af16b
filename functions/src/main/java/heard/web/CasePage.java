package heard.web;

import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.CaseState;
import heard.casework.Entry;
import heard.casework.Join;
import heard.casework.PassThanks;
import heard.casework.Remedy;
import heard.casework.Request;
import heard.customer.Phone;
import heard.feedback.Kind;
import heard.feedback.Reference;
import heard.feedback.Trait;
import heard.staff.Colleague;
import heard.staff.Role;
import heard.staff.Team;
import heard.web.CaseView.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a case into the page where a colleague deals with it. */
public final class CasePage {
  /** As much of the past as stands on the page before anybody asks for more. */
  private static final int SHOWN = 8;

  private final Look look;
  private final CaseFile file;
  private final Case head;
  private final Texts texts;
  private final CaseBrief brief;
  private final StaffTalk talk;
  private final CaseFacts facts;

  private CasePage(Look look, CaseFile file) {
    this.look = look;
    this.file = file;
    this.head = file.head();
    this.texts = Texts.of(look.colleague().language());
    this.brief = new CaseBrief(texts, look.colleague(), look.organisation(), look.now());
    this.talk = new StaffTalk(brief, address(head), brief.lang(head));
    this.facts = new CaseFacts(texts, look.organisation(), talk, file);
  }

  public static CaseView of(Look look, CaseFile file) {
    return new CasePage(look, file).view();
  }

  private CaseView view() {
    String name = head.customer().name().orElse(texts.get("desk.nameless"));
    String action = look.done().orElse("");
    Optional<String> done = texts.find("desk.done." + action);
    var past = new Acquaintance(brief, look.history()).with(head);
    CaseForms forms = new CaseFill(brief, look).of(head, file.entries());
    return new CaseView(
        Frame.staff(texts.language(), name),
        address(head),
        look.csrf(),
        head.version(),
        head.entries() + "-" + file.notes().size(),
        look.key(),
        new CaseView.Draft(
            CaseView.Draft.key(look.colleague(), head.reference()), done.isEmpty() ? "" : action),
        done.orElse(null),
        look.tried().map(tried -> trouble(tried, forms)).orElse(null),
        head.reference().text(),
        about(),
        head.customer().phone().map(Phone::e164).orElse(null),
        head.linked().stream().map(Reference::text).toList(),
        holder(),
        words(),
        Texts.of(head.customer().language()).get("language"),
        brief.promise(head).orElse(null),
        head.held().map(held -> texts.get("held." + CaseBrief.word(held))).orElse(null),
        suggested(),
        head.understood().kind() == Kind.UNSURE,
        look.left().filter(left -> forms.mayOffer()).map(brief::mayGive).orElse(null),
        facts.customer(),
        facts.understood(),
        talk.of(file),
        photos(),
        asked(),
        thanked(),
        steps(),
        past.subList(0, Math.min(SHOWN, past.size())),
        past.subList(Math.min(SHOWN, past.size()), past.size()),
        look.history().more(),
        look.history().alike().stream().map(this::other).toList(),
        forms);
  }

  /** Kind, place and how bad it is; of what nobody works on, how it ended. */
  private String about() {
    String state =
        Join.into(file)
            .map(into -> texts.get("happened.joined", "reference", into.text()))
            .orElseGet(() -> texts.get("desk.state." + CaseBrief.word(head.state())));
    return brief.about(head) + (head.state() == CaseState.OPEN ? "" : " · " + state);
  }

  private static String address(Case head) {
    return "/desk/" + head.reference().text();
  }

  /** Until somebody has decided. */
  private CaseView.@Nullable Suggested suggested() {
    return Optional.ofNullable(facts.told().get(Trait.SUGGESTS))
        .filter(other -> head.unfinished())
        .filter(other -> head.linked().stream().noneMatch(l -> l.text().equals(other)))
        .map(other -> new CaseView.Suggested(other, address(head) + "/join"))
        .orElse(null);
  }

  private String holder() {
    return head.ownerName()
        .map(owner -> texts.get("happened.owned", "name", owner))
        .orElseGet(
            () ->
                texts.get(
                    "desk.unclaimed.by",
                    "team",
                    look.organisation().team(head.team()).map(Team::name).orElse(head.team())));
  }

  private Line words() {
    return file.entries().stream()
        .filter(e -> e.what() == Entry.What.RECEIVED)
        .findFirst()
        .map(talk::own)
        .orElseGet(
            () ->
                new Line(
                    "own",
                    texts.get("happened.customer"),
                    brief.at(head.openedAt()),
                    head.gist(),
                    brief.lang(head)));
  }

  private List<StatusView.Photo> photos() {
    var photos = new ArrayList<StatusView.Photo>();
    for (var entry : file.entries()) {
      if (entry.what() == Entry.What.PHOTO) {
        var name = texts.get("status.photo.name", "number", "" + (photos.size() + 1));
        var id = entry.facts().getOrDefault("photo", "");
        photos.add(
            new StatusView.Photo(name, "/desk/" + head.reference().text() + "/photos/" + id));
      }
    }
    return photos;
  }

  private List<CaseView.Asked> asked() {
    boolean manager = look.colleague().role() == Role.MANAGER;
    return Request.of(file.entries()).stream()
        .map(
            r ->
                new CaseView.Asked(
                    r.remedy().id(),
                    texts.get(
                        "happened.asked",
                        "name",
                        talk.colleague(r.by()),
                        "what",
                        talk.remedy(r.remedy())),
                    manager))
        .toList();
  }

  private List<Choice> thanked() {
    return PassThanks.waiting(file.entries()).isEmpty()
        ? List.of()
        : PassThanks.writers(file.entries())
            .flatMap(id -> look.organisation().colleague(id).stream())
            .filter(Colleague::active)
            .map(c -> new Choice(c.id(), c.givenName()))
            .toList();
  }

  private List<CaseView.Steps> steps() {
    return Remedy.of(file.entries()).stream()
        .flatMap(r -> r.next().map(next -> steps(r, next)).stream())
        .toList();
  }

  private CaseView.Steps steps(Remedy remedy, Remedy.State next) {
    return new CaseView.Steps(
        remedy.id(),
        talk.remedy(remedy),
        step(next),
        Arrays.stream(Remedy.State.values())
            .filter(to -> to != next && to.follows(remedy.state()))
            .map(this::step)
            .toList());
  }

  private Choice step(Remedy.State to) {
    String word = CaseBrief.word(to);
    return new Choice(word, texts.get("desk.step." + word));
  }

  private CaseView.Other other(Case c) {
    return new CaseView.Other(
        c.reference().text(),
        brief.at(c.openedAt()),
        brief.about(c) + " · " + texts.get("desk.state." + CaseBrief.word(c.state())),
        c.gist());
  }

  private CaseView.Trouble trouble(Look.Tried tried, CaseForms forms) {
    return new CaseTrouble(
            talk,
            file,
            forms,
            ids(steps().stream().map(CaseView.Steps::remedy)),
            ids(asked().stream().map(CaseView.Asked::remedy)),
            ids(look.history().alike().stream().map(c -> c.reference().text())))
        .of(tried);
  }

  private static Set<String> ids(Stream<String> ids) {
    return ids.collect(Collectors.toSet());
  }
}
