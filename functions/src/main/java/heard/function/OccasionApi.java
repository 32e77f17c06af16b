package heard.function;

import com.fasterxml.jackson.jr.ob.JSON;
import heard.customer.Document;
import heard.customer.Occasion;
import heard.customer.OccasionDocument;
import heard.customer.Problem;
import heard.followup.Recording;
import heard.staff.Organisation;
import heard.staff.Organisations;
import heard.web.Texts;
import heard.web.http.Json;
import heard.web.http.Request;
import heard.web.http.Response;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Occasions from other systems: one or many, each taken or refused by itself. */
record OccasionApi(Recording recording, Organisations organisations, InstantSource clock) {
  private static final int MOST = 500;

  static OccasionApi of(Wiring wiring) {
    return new OccasionApi(
        new FollowUpParts(wiring).recording(), new Parts(wiring).organisations(), wiring.clock());
  }

  Response post(Request request) {
    Optional<List<Map<String, Object>>> read = read(request.body().toString());
    return read.map(told -> post(request, told)).orElseGet(Json::unreadable);
  }

  private Response post(Request request, List<Map<String, Object>> told) {
    if (told.isEmpty() || told.size() > MOST) {
      return Door.refused(
          told.isEmpty() ? 422 : 413, "One to " + MOST + " at a time", "Send them in parts.");
    }
    return answer(told, Texts.of(FormDesk.language(request)));
  }

  private Response answer(List<Map<String, Object>> told, Texts texts) {
    Organisation organisation = organisations.current();
    Instant now = clock.instant();
    var accepted = new ArrayList<Map<String, Object>>();
    var refused = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < told.size(); i++) {
      var document = Document.of(told.get(i));
      Occasion occasion = OccasionDocument.told(document);
      List<Problem> problems = new ArrayList<>(document.problems());
      if (problems.isEmpty() && !recording.occasion(occasion, organisation, now)) {
        problems.add(new Problem("customer", Problem.Code.UNKNOWN_VALUE));
      }
      var line = new LinkedHashMap<String, Object>();
      line.put("index", i);
      line.put("id", occasion.id());
      if (problems.isEmpty()) {
        accepted.add(line);
      } else {
        line.put(
            "errors",
            problems.stream()
                .map(p -> Wrongs.wrong(p, texts))
                .map(w -> Map.of("field", w.field(), "message", w.message()))
                .toList());
        refused.add(line);
      }
    }
    return Response.json(202, Json.write(Map.of("accepted", accepted, "refused", refused)));
  }

  /** One occasion or an array of them; empty for what is neither. */
  private static Optional<List<Map<String, Object>>> read(String body) {
    if (!body.stripLeading().startsWith("[")) {
      return Json.object(body).map(List::of);
    }
    try {
      var many = new ArrayList<Map<String, Object>>();
      for (Object one : JSON.std.listFrom(body)) {
        many.add(map(one));
      }
      return Optional.of(many);
    } catch (IOException malformed) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> map(Object one) {
    var fields = new LinkedHashMap<String, Object>();
    if (one instanceof Map<?, ?> map) {
      map.forEach((key, value) -> fields.put(String.valueOf(key), value));
    }
    return fields;
  }
}
