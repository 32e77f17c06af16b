package heard.function;

import heard.correspondence.LetterFile;
import heard.correspondence.LetterText;
import heard.correspondence.Letters;
import heard.customer.Language;
import heard.customer.Problem;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Parcel;
import heard.followup.Trial;
import heard.web.LetterPage;
import heard.web.LetterProblem;
import heard.web.LetterShelf;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The letters of follow-ups: written, looked at as a customer reads them, tried and published. */
record LetterDesk(Letters letters, LetterPreview preview, InstantSource clock) {
  private static final String HOME = "/letters/";
  private static final String NEW = "new";
  private static final String POLICY = "content-security-policy";

  static LetterDesk of(Wiring wiring) {
    return new LetterDesk(
        new FollowUpParts(wiring).letters(), LetterPreview.of(wiring), wiring.clock());
  }

  /** One look at a letter: in which language, for whom. */
  private record Look(String id, Language in, String customer, Visitor visitor) {}

  Response list(Visitor visitor) {
    return listed(200, visitor, shelf(), Map.of(), List.of());
  }

  private static Response listed(
      int status,
      Visitor visitor,
      LetterShelf shelf,
      Map<String, String> typed,
      List<Problem> problems) {
    return Response.page(status, Pages.letters(page(visitor).list(shelf, typed, problems)));
  }

  private Response make(Visitor visitor, Map<String, String> form) {
    var asked = NewLetter.of(form);
    LetterShelf shelf = shelf();
    List<Problem> wrong = asked.wrong(shelf);
    if (!wrong.isEmpty()) {
      return listed(422, visitor, shelf, form, wrong);
    }
    return letters.put(asked.file(shelf))
        ? Response.seeOther(HOME + asked.id() + "?done=new")
        : listed(409, visitor, shelf(), form, asked.wrong(shelf()));
  }

  /** {@code <id>}, {@code <id>/preview}. */
  Response show(Request request, Visitor visitor) {
    String[] path = request.parameter("proxy").split("/", 2);
    Optional<LetterFile> file = letters.find(path[0]);
    if (!there(path[0], file) || (path.length > 1 && !path[1].equals("preview"))) {
      return unknown(visitor);
    }
    var look =
        new Look(
            path[0],
            language(request.asked("in"), visitor),
            request.asked("customer").orElse("").strip(),
            visitor);
    return path.length == 1
        ? shown(200, look, file, Optional.empty(), request.asked("done"), List.of())
        : framed(look, file, request.asked("look"));
  }

  /** The one page of ours that another of ours may frame; it can do nothing there. */
  private Response framed(Look look, Optional<LetterFile> file, Optional<String> shade) {
    String dark = shade.filter("dark"::equals).isPresent() ? "@media all" : "@media not all";
    String html =
        preview
            .parcel(look.id(), file, look.in(), look.customer(), Channel.EMAIL)
            .map(Parcel::html)
            .orElse("");
    return Response.page(200, html.replace("@media (prefers-color-scheme: dark)", dark))
        .with(
            POLICY,
            "default-src 'none'; style-src 'unsafe-inline'; img-src https:; sandbox;"
                + " base-uri 'none'; frame-ancestors 'self'");
  }

  Response act(Request request, Visitor visitor) {
    String id = request.parameter("proxy");
    Map<String, String> form = request.form();
    if (id.equals(NEW)) {
      return make(visitor, form);
    }
    Optional<LetterFile> stored = letters.find(id);
    if (!there(id, stored)) {
      return unknown(visitor);
    }
    var look =
        new Look(
            id,
            language(Optional.ofNullable(form.get("in")), visitor),
            form.getOrDefault("customer", "").strip(),
            visitor);
    LetterFile file = stored.orElseGet(() -> LetterFile.fresh(id, id));
    String action = form.getOrDefault("action", "save");
    // Two who write at once: the second reads what the first wrote before it is written over.
    String seen = form.getOrDefault("seen", Integer.toString(file.revision()));
    if (!action.equals("test") && !seen.equals(Integer.toString(file.revision()))) {
      return meanwhile(look, Optional.of(text(form)).filter(t -> !t.isEmpty()));
    }
    return switch (action) {
      case "publish" -> publish(look, file, text(form));
      case "discard" ->
          stored(look, file.drafted(look.in(), LetterText.EMPTY), "discard", Optional.empty());
      case "back" -> back(look, file, form.getOrDefault("version", ""));
      case "test" -> test(look, file, form);
      default -> save(look, file, text(form));
    };
  }

  private Response save(Look look, LetterFile before, LetterText typed) {
    LetterFile next = before.drafted(look.in(), typed);
    List<LetterProblem> problems = LetterProblem.tooLong(next.draft());
    return problems.isEmpty()
        ? stored(look, next, "save", Optional.of(typed))
        : shown(422, look, Optional.of(before), Optional.of(typed), Optional.empty(), problems);
  }

  private static LetterText text(Map<String, String> form) {
    return new LetterText(
        line(form.getOrDefault("subject", "")),
        form.getOrDefault("body", "").replace("\r\n", "\n"),
        line(form.getOrDefault("sms", "")));
  }

  static String line(String typed) {
    return typed.replaceAll("\\s*\\R\\s*", " ").strip();
  }

  private Response publish(Look look, LetterFile before, LetterText typed) {
    LetterFile next = before.drafted(look.in(), typed);
    List<LetterProblem> problems = LetterProblem.of(next, look.in());
    return problems.isEmpty()
        ? stored(look, next.publish(clock.instant()).after(before), "publish", Optional.of(typed))
        : shown(422, look, Optional.of(next), Optional.of(typed), Optional.empty(), problems);
  }

  private Response back(Look look, LetterFile file, String version) {
    Optional<Map<Language, LetterText>> words =
        version.equals("0") && LetterShelf.shipped(file.id())
            ? Optional.of(Map.of())
            : letters.versions(file.id()).entrySet().stream()
                .filter(went -> went.getKey().toString().equals(version))
                .map(Map.Entry::getValue)
                .findFirst();
    return words
        .map(w -> stored(look, file.back(w, clock.instant()), "back", Optional.empty()))
        .orElseGet(() -> unknown(look.visitor()));
  }

  private Response test(Look look, LetterFile file, Map<String, String> form) {
    Optional<String> to = Trial.address(form.getOrDefault("to", ""));
    if (to.isEmpty()) {
      return shown(
          422, look, Optional.of(file), Optional.empty(), Optional.of("no-address"), List.of());
    }
    preview.send(look.id(), to.get(), look.customer(), look.in());
    return done(look, "test");
  }

  private Response stored(Look look, LetterFile next, String done, Optional<LetterText> typed) {
    return letters.put(next) ? done(look, done) : meanwhile(look, typed);
  }

  private Response meanwhile(Look look, Optional<LetterText> typed) {
    return shown(409, look, letters.find(look.id()), typed, Optional.of("meanwhile"), List.of());
  }

  private static Response done(Look look, String done) {
    return Response.seeOther(HOME + look.id() + "?in=" + look.in().tag() + "&done=" + done);
  }

  private Response shown(
      int status,
      Look look,
      Optional<LetterFile> file,
      Optional<LetterText> typed,
      Optional<String> done,
      List<LetterProblem> problems) {
    var around =
        new LetterPage.Around(
            done,
            problems,
            look.customer(),
            preview
                .parcel(look.id(), file, look.in(), look.customer(), Channel.SMS)
                .map(Parcel::text),
            new TreeSet<>(letters.versions(look.id()).keySet()));
    return Response.page(
            status,
            Pages.letter(page(look.visitor()).one(look.id(), file, look.in(), typed, around)))
        .with(
            POLICY,
            "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self';"
                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  }

  private LetterShelf shelf() {
    return new LetterShelf(letters.all());
  }

  private static boolean there(String id, Optional<LetterFile> file) {
    return LetterShelf.shipped(id) || file.isPresent();
  }

  private static Language language(Optional<String> tag, Visitor visitor) {
    return tag.filter(Language::knows).map(Language::of).orElse(visitor.colleague().language());
  }

  private static LetterPage page(Visitor visitor) {
    return new LetterPage(visitor.colleague().language(), visitor.session().csrf());
  }

  private static Response unknown(Visitor visitor) {
    return Door.problem(404, visitor.colleague().language(), ProblemView.Cause.NOT_YOURS);
  }
}
