package heard.function;

import heard.correspondence.LetterFile;
import heard.correspondence.Letters;
import heard.customer.Problem;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Parcel;
import heard.function.LetterSheet.Look;
import heard.web.LetterShelf;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.http.Request;
import heard.web.http.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The letters of follow-ups: listed, made, and looked at as a customer reads them. */
record LetterDesk(Letters letters, LetterSheet sheet, LetterEdits edits) {
  private static final String NEW = "new";

  static LetterDesk of(Wiring wiring) {
    return new LetterDesk(
        new FollowUpParts(wiring).letters(), LetterSheet.of(wiring), LetterEdits.of(wiring));
  }

  Response list(Request request, Visitor visitor) {
    return listed(200, visitor, shelf(), request.asked("done"), Map.of(), List.of());
  }

  private static Response listed(
      int status,
      Visitor visitor,
      LetterShelf shelf,
      Optional<String> done,
      Map<String, String> typed,
      List<Problem> problems) {
    return Response.page(
        status, Pages.letters(LetterSheet.page(visitor).list(shelf, done, typed, problems)));
  }

  private Response make(Visitor visitor, Map<String, String> form) {
    var asked = NewLetter.of(form);
    LetterShelf shelf = shelf();
    List<Problem> wrong = asked.wrong(shelf);
    if (!wrong.isEmpty()) {
      return listed(422, visitor, shelf, Optional.empty(), form, wrong);
    }
    return letters.put(asked.file(shelf))
        ? Response.seeOther(LetterEdits.HOME + asked.id() + "?done=new")
        : listed(409, visitor, shelf(), Optional.empty(), form, asked.wrong(shelf()));
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
            LetterSheet.language(request.asked("in"), visitor),
            request.asked("customer").orElse("").strip(),
            visitor);
    return path.length == 1
        ? sheet.shown(200, look, file, Optional.empty(), request.asked("done"), List.of())
        : framed(look, file, request.asked("look"));
  }

  /** The one page of ours that another of ours may frame; it can do nothing there. */
  private Response framed(Look look, Optional<LetterFile> file, Optional<String> shade) {
    String dark = shade.filter("dark"::equals).isPresent() ? "@media all" : "@media not all";
    String html =
        sheet
            .preview()
            .parcel(look.id(), file, look.in(), look.customer(), Channel.EMAIL)
            .map(Parcel::html)
            .orElse("");
    return Response.page(200, html.replace("@media (prefers-color-scheme: dark)", dark))
        .with(
            LetterSheet.POLICY,
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
    return there(id, stored)
        ? edits
            .act(visitor, stored.orElseGet(() -> LetterFile.fresh(id, id)), form)
            .orElseGet(() -> unknown(visitor))
        : unknown(visitor);
  }

  private LetterShelf shelf() {
    return new LetterShelf(letters.all());
  }

  private static boolean there(String id, Optional<LetterFile> file) {
    return LetterShelf.shipped(id) || file.isPresent();
  }

  private static Response unknown(Visitor visitor) {
    return Door.problem(404, visitor.colleague().language(), ProblemView.Cause.NOT_YOURS);
  }
}
