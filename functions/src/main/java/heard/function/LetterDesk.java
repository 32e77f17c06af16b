package heard.function;

import heard.correspondence.LetterFile;
import heard.correspondence.LetterText;
import heard.correspondence.Letters;
import heard.customer.Language;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Parcel;
import heard.web.LetterPage;
import heard.web.LetterProblem;
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
  private static final String POLICY = "content-security-policy";

  static LetterDesk of(Wiring wiring) {
    return new LetterDesk(
        new FollowUpParts(wiring).letters(), LetterPreview.of(wiring), wiring.clock());
  }

  /** One look at a letter: in which language, for whom. */
  private record Look(String id, Language in, String customer, Visitor visitor) {}

  Response list(Visitor visitor) {
    return Response.page(200, Pages.letters(page(visitor).list(letters.all())));
  }

  /** {@code <id>}, {@code <id>/preview}. */
  Response show(Request request, Visitor visitor) {
    String[] path = request.parameter("proxy").split("/", 2);
    if (!LetterPage.SHIPPED.contains(path[0]) || (path.length > 1 && !path[1].equals("preview"))) {
      return unknown(visitor);
    }
    var look =
        new Look(
            path[0],
            language(request.asked("in"), visitor),
            request.asked("customer").orElse("").strip(),
            visitor);
    Optional<LetterFile> file = letters.find(path[0]);
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
    if (!LetterPage.SHIPPED.contains(id)) {
      return unknown(visitor);
    }
    var look =
        new Look(
            id,
            language(Optional.ofNullable(form.get("in")), visitor),
            form.getOrDefault("customer", "").strip(),
            visitor);
    LetterFile file = letters.find(id).orElseGet(() -> LetterFile.fresh(id, id));
    return switch (form.getOrDefault("action", "save")) {
      case "publish" -> publish(look, file, text(form));
      case "discard" -> stored(look, file.drafted(look.in(), LetterText.EMPTY), "discard", form);
      case "back" -> stored(look, back(file, form.getOrDefault("version", "0")), "back", form);
      case "test" -> test(look, file, form);
      default -> stored(look, file.drafted(look.in(), text(form)), "save", form);
    };
  }

  private static LetterText text(Map<String, String> form) {
    return new LetterText(
        line(form.getOrDefault("subject", "")),
        form.getOrDefault("body", "").replace("\r\n", "\n"),
        line(form.getOrDefault("sms", "")));
  }

  private static String line(String typed) {
    return typed.replaceAll("\\s*\\R\\s*", " ").strip();
  }

  private Response publish(Look look, LetterFile before, LetterText typed) {
    LetterFile next = before.drafted(look.in(), typed);
    List<LetterProblem> problems = LetterProblem.of(next.next());
    return problems.isEmpty()
        ? stored(look, next.publish(clock.instant()).after(before), "publish", Map.of())
        : shown(422, look, Optional.of(next), Optional.of(typed), Optional.empty(), problems);
  }

  private LetterFile back(LetterFile file, String version) {
    Map<Language, LetterText> words =
        letters.versions(file.id()).getOrDefault(Integer.valueOf(version), Map.of());
    return file.back(words, clock.instant());
  }

  private Response test(Look look, LetterFile file, Map<String, String> form) {
    String to = form.getOrDefault("to", "").strip();
    if (to.isEmpty()) {
      return shown(
          422, look, Optional.of(file), Optional.empty(), Optional.of("no-address"), List.of());
    }
    preview.send(look.id(), to, look.customer(), look.in());
    return done(look, "test");
  }

  private Response stored(Look look, LetterFile next, String done, Map<String, String> form) {
    return letters.put(next)
        ? done(look, done)
        : shown(
            409,
            look,
            letters.find(look.id()),
            form.isEmpty() ? Optional.empty() : Optional.of(text(form)),
            Optional.of("meanwhile"),
            List.of());
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
