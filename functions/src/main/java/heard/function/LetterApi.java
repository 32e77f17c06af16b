package heard.function;

import heard.correspondence.LetterFile;
import heard.correspondence.LetterText;
import heard.correspondence.Letters;
import heard.customer.Document;
import heard.customer.Language;
import heard.web.LetterPage;
import heard.web.LetterProblem;
import heard.web.Texts;
import heard.web.Wording;
import heard.web.http.Json;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.InstantSource;
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
    List<LetterFile> files = letters.all();
    return Response.json(
        200,
        Json.write(
            LetterPage.SHIPPED.stream()
                .map(id -> json(id, files.stream().filter(f -> f.id().equals(id)).findFirst()))
                .toList()));
  }

  Response show(Request request) {
    return known(request)
        .map(id -> Response.json(200, Json.write(json(id, letters.find(id)))))
        .orElseGet(LetterApi::unknown);
  }

  /** Writes drafts; what goes out stays as it is until they are published. */
  Response put(Request request) {
    return known(request).map(id -> put(request, id)).orElseGet(LetterApi::unknown);
  }

  private Response put(Request request, String id) {
    Optional<Map<String, Object>> fields = Json.object(request.body().toString());
    if (fields.isEmpty()) {
      return Json.unreadable();
    }
    LetterFile file = file(id);
    LetterFile next = file;
    Document texts = Document.of(fields.get()).under("texts");
    for (Language language : Language.values()) {
      Document text = texts.under(language.tag());
      next =
          next.drafted(
              language,
              new LetterText(
                  text.maybe("subject").orElse(""),
                  text.maybe("body").orElse(""),
                  text.maybe("sms").orElse("")));
    }
    boolean dry = request.asked("dryRun").filter("true"::equals).isPresent();
    return dry
        ? Response.json(200, Json.write(json(id, Optional.of(next))))
        : stored(next.after(file));
  }

  Response act(Request request) {
    return known(request).map(id -> act(request, id)).orElseGet(LetterApi::unknown);
  }

  private Response act(Request request, String id) {
    LetterFile file = file(id);
    return switch (request.parameter("action")) {
      case "publish" -> publish(request, file);
      case "test" -> test(request, id);
      default -> Door.refused(404, "Not found", "A letter can be published, or tested.");
    };
  }

  private Response publish(Request request, LetterFile file) {
    List<LetterProblem> problems = LetterProblem.of(file.next());
    if (problems.isEmpty()) {
      return stored(file.publish(clock.instant()));
    }
    Language language = FormDesk.language(request);
    return Json.problem(
        422,
        Texts.of(language).get("letters.problems"),
        "Nothing was changed. Mend the fields under errors and send it again.",
        problems.stream()
            .map(p -> new Json.Wrong("texts." + p.in().tag() + "." + p.part(), p.said(language)))
            .toList());
  }

  private Response test(Request request, String id) {
    var document = Document.of(Json.object(request.body().toString()).orElse(Map.of()));
    String to = document.text("to");
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

  private Response stored(LetterFile next) {
    return letters.put(next)
        ? Response.json(200, Json.write(json(next.id(), Optional.of(next))))
        : Door.refused(409, "Changed meanwhile", "Somebody else changed it first. Read it again.");
  }

  private LetterFile file(String id) {
    return letters.find(id).orElseGet(() -> LetterFile.fresh(id, id));
  }

  private static Map<String, Object> json(String id, Optional<LetterFile> file) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", id);
    fields.put("version", file.map(LetterFile::version).orElse(0));
    file.flatMap(LetterFile::publishedAt).ifPresent(at -> fields.put("publishedAt", at.toString()));
    fields.put("texts", texts(Wording.published(id, file)));
    fields.put("draft", texts(new Wording("", file.map(LetterFile::draft).orElse(Map.of()))));
    fields.put(
        "problems",
        file.map(f -> LetterProblem.of(f.next())).orElse(List.of()).stream()
            .map(
                p ->
                    Map.of(
                        "field",
                        "texts." + p.in().tag() + "." + p.part(),
                        "message",
                        p.said(Language.EN)))
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

  private static Optional<String> known(Request request) {
    return Optional.of(request.parameter("id")).filter(LetterPage.SHIPPED::contains);
  }

  private static Response unknown() {
    return Door.refused(404, "Not found", "There is no such letter.");
  }
}
