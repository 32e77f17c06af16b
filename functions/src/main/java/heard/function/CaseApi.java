package heard.function;

import heard.casework.CaseFile;
import heard.casework.CaseSearch;
import heard.casework.CaseState;
import heard.casework.Cases;
import heard.feedback.Reference;
import heard.staff.Organisation;
import heard.staff.Organisations;
import heard.web.http.Json;
import heard.web.http.Request;
import heard.web.http.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases for other systems: read, found, acted on. */
record CaseApi(Cases cases, CaseSearch search, Organisations organisations) {

  static CaseApi of(Wiring wiring) {
    var parts = new Parts(wiring);
    return new CaseApi(
        parts.cases(), new CaseSearch(parts.cases(), parts.customers()), parts.organisations());
  }

  Response show(Request request, Asker asker) {
    return file(request, asker)
        .map(file -> Response.json(200, Json.write(json(asker).whole(file))))
        .orElseGet(CaseApi::unknown);
  }

  Response list(Request request, Asker asker) {
    Optional<CaseState> state = request.asked("state").flatMap(CaseApi::state);
    if (request.asked("state").isPresent() && state.isEmpty()) {
      return Json.problem(
          422,
          "There is no such state",
          "A case is open, answered, accepted or withdrawn.",
          List.of(new Json.Wrong("state", "open, answered, accepted or withdrawn")));
    }
    Organisation organisation = organisations.current();
    var wanted =
        new CaseSearch.Wanted(
            request.asked("customer"), request.asked("owner"), request.asked("place"), state);
    List<Map<String, Object>> found =
        search.find(wanted, asker.access(), organisation).stream().map(json(asker)::brief).toList();
    return Response.json(200, Json.write(found));
  }

  /** What is done about a case: reply, promise, remedy, hand-over, correct, note. */
  Response act(Request request, Asker asker) {
    return file(request, asker)
        .map(
            file ->
                Door.refused(
                    404, "Not found", "There is no action " + request.parameter("action") + "."))
        .orElseGet(CaseApi::unknown);
  }

  /** The case of a request, when this asker may see it. */
  private Optional<CaseFile> file(Request request, Asker asker) {
    return Reference.parse(request.parameter("reference"))
        .flatMap(cases::file)
        .filter(file -> asker.access().covers(file.head()));
  }

  private CaseJson json(Asker asker) {
    return new CaseJson(organisations.current(), asker.roles());
  }

  private static Response unknown() {
    return Door.refused(404, "Not found", "There is no such case, or it is not for you to see.");
  }

  private static Optional<CaseState> state(String word) {
    return Arrays.stream(CaseState.values())
        .filter(s -> CaseJson.word(s).equalsIgnoreCase(word))
        .findFirst();
  }
}
