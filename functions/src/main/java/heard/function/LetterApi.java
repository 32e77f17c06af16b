package heard.function;

import heard.correspondence.LetterFile;
import heard.correspondence.LetterText;
import heard.correspondence.Letters;
import heard.customer.Document;
import heard.customer.Language;
import heard.customer.Problem;
import heard.followup.Trial;
import heard.web.LetterProblem;
import heard.web.LetterShelf;
import heard.web.Texts;
import heard.web.Wording;
import heard.web.http.Json;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The letters of follow-ups for other systems: read, written as drafts, tried and published. */
record LetterApi(Letters letters, LetterPreview preview, InstantSource clock) {
  static LetterApi of(Wiring wiring) {
    return new LetterApi(
        new FollowUpParts(wiring).letters(), LetterPreview.of(wiring), wiring.clock());
  }

  Response list(Request request) {
    var shelf = new LetterShelf(letters.all());
    return Response.json(
        200, Json.write(shelf.ids().stream().map(id -> json(id, shelf.file(id))).toList()));
  }

  Response show(Request request) {
    return known(request)
        .map(file -> Response.json(200, Json.write(json(file.id(), Optional.of(file)))))
        .orElseGet(LetterApi::unknown);
  }

  /** Writes drafts; what goes out stays as it is until they are published. */
  Response put(Request request) {
    return Json.object(request.body().toString())
        .map(fields -> put(request, Document.of(fields)))
        .orElseGet(Json::unreadable);
  }

  private Response put(Request request, Document document) {
    String id = request.parameter("id");
    Optional<LetterFile> before = known(request);
    String name = document.maybe("name").orElse("");
    LetterFile file = before.orElseGet(() -> LetterFile.fresh(id, LetterEdits.line(name)));
    LetterFile next = drafted(file, document.under("texts"));
    var problems = new ArrayList<>(document.problems());
    if (before.isEmpty()) {
      problems.addAll(new LetterShelf(letters.all()).wrong(id, name));
    }
    LetterProblem.tooLong(next.draft())
        .forEach(p -> problems.add(new Problem(field(p), Problem.Code.TOO_LONG)));
    if (!problems.isEmpty()) {
      return Wrongs.answer(request, problems);
    }
    boolean dry = request.asked("dryRun").filter("true"::equals).isPresent();
    return dry
        ? Response.json(200, Json.write(json(id, Optional.of(next))))
        : stored(before.isEmpty() ? 201 : 200, next.after(file));
  }

  private static LetterFile drafted(LetterFile file, Document texts) {
    LetterFile next = file;
    for (Language language : Language.values()) {
      Document text = texts.under(language.tag());
      next =
          next.drafted(
              language,
              new LetterText(
                  LetterEdits.line(text.maybe("subject").orElse("")),
                  text.maybe("body").orElse(""),
                  LetterEdits.line(text.maybe("sms").orElse(""))));
    }
    return next;
  }

  Response act(Request request) {
    return known(request).map(file -> act(request, file)).orElseGet(LetterApi::unknown);
  }

  private Response act(Request request, LetterFile file) {
    return switch (request.parameter("action")) {
      case "publish" -> publish(request, file);
      case "test" -> test(request, file.id());
      default -> Door.refused(404, "Not found", "A letter can be published, or tested.");
    };
  }

  private Response publish(Request request, LetterFile file) {
    Language language = FormDesk.language(request);
    List<LetterProblem> problems = LetterProblem.of(file, language);
    if (problems.isEmpty()) {
      return stored(200, file.publish(clock.instant()));
    }
    return Json.problem(
        422,
        Texts.of(language).get("letters.problems"),
        "Nothing was changed. Mend the fields under errors and send it again.",
        problems.stream().map(p -> new Json.Wrong(field(p), p.said(language))).toList());
  }

  private static String field(LetterProblem problem) {
    return "texts." + problem.in().tag() + "." + problem.part();
  }

  private Response test(Request request, String id) {
    var document = Document.of(Json.object(request.body().toString()).orElse(Map.of()));
    String to = document.readAs("to", Trial::address, Problem.Code.NO_WAY_TO_REACH).orElse("");
    document.text("to");
    if (!document.problems().isEmpty()) {
      return Wrongs.answer(request, document.problems());
    }
    preview.send(
        id,
        to,
        document.maybe("customer").orElse(""),
        document.maybe("language").map(Language::of).orElse(Language.EN));
    return Response.json(202, Json.write(Map.of("to", to)));
  }

  private Response stored(int status, LetterFile next) {
    return letters.put(next)
        ? Response.json(status, Json.write(json(next.id(), Optional.of(next))))
        : Door.refused(409, "Changed meanwhile", "Somebody else changed it first. Read it again.");
  }

  private static Map<String, Object> json(String id, Optional<LetterFile> file) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", id);
    fields.put("name", new LetterShelf(file.stream().toList()).name(id, Texts.of(Language.EN)));
    fields.put("version", file.map(LetterFile::version).orElse(0));
    file.flatMap(LetterFile::publishedAt).ifPresent(at -> fields.put("publishedAt", at.toString()));
    fields.put("texts", texts(Wording.published(id, file)));
    fields.put("draft", texts(new Wording("", file.map(LetterFile::draft).orElse(Map.of()))));
    fields.put(
        "problems",
        file.map(f -> LetterProblem.of(f, Language.EN)).orElse(List.of()).stream()
            .map(p -> Map.of("field", field(p), "message", p.said(Language.EN)))
            .toList());
    return fields;
  }

  private static Map<String, Object> texts(Wording wording) {
    var texts = new LinkedHashMap<String, Object>();
    Arrays.stream(Language.values())
        .forEach(
            language ->
                wording
                    .in(language)
                    .ifPresent(
                        text ->
                            texts.put(
                                language.tag(),
                                Map.of(
                                    "subject", text.subject(),
                                    "body", text.body(),
                                    "sms", text.sms()))));
    return texts;
  }

  /** A shipped one is there before anybody wrote in it. */
  private Optional<LetterFile> known(Request request) {
    String id = request.parameter("id");
    return letters
        .find(id)
        .or(
            () ->
                LetterShelf.shipped(id) ? Optional.of(LetterFile.fresh(id, id)) : Optional.empty());
  }

  private static Response unknown() {
    return Door.refused(404, "Not found", "There is no such letter.");
  }
}
