package heard.function;

import heard.casework.Act;
import heard.casework.Acting;
import heard.casework.Allowance;
import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.CaseSearch;
import heard.casework.CaseState;
import heard.casework.Cases;
import heard.casework.Outcome;
import heard.casework.Stale;
import heard.customer.Document;
import heard.customer.Money;
import heard.customer.Problem;
import heard.feedback.Reference;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Organisations;
import heard.staff.Role;
import heard.web.Texts;
import heard.web.http.Json;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases for other systems: read, found, acted on. */
record CaseApi(
    Cases cases,
    CaseSearch search,
    Organisations organisations,
    Acting acting,
    InstantSource clock) {

  static CaseApi of(Wiring wiring) {
    var parts = new Parts(wiring);
    return new CaseApi(
        parts.cases(),
        new CaseSearch(parts.cases(), parts.customers()),
        parts.organisations(),
        new CaseParts(parts).acting(),
        wiring.clock());
  }

  Response show(Request request, Asker asker) {
    return file(request, asker).map(file -> shown(asker, file)).orElseGet(CaseApi::unknown);
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

  /** Does something about a case: reply, promise, remedy, hand-over, correct, note. */
  Response act(Request request, Asker asker) {
    return file(request, asker)
        .map(
            file ->
                Json.object(request.body().toString())
                    .map(fields -> act(request, asker, file, Document.of(fields)))
                    .orElseGet(Json::unreadable))
        .orElseGet(CaseApi::unknown);
  }

  private Response act(Request request, Asker asker, CaseFile file, Document fields) {
    var read = new ActJson(fields, currency(file));
    Optional<Act> act = read.read(request.parameter("action"));
    if (act.isEmpty()) {
      return Door.refused(404, "Not found", "There is no such action.");
    }
    int version = read.version();
    Optional<Colleague> by = by(asker, fields);
    if (!fields.problems().isEmpty() || by.isEmpty()) {
      return wrong(request, fields.problems());
    }
    try {
      return answer(
          request, asker, file, acting.act(file, version, act.get(), by.get(), clock.instant()));
    } catch (Stale raced) {
      return stale(cases.head(raced.reference()).orElseThrow(() -> raced));
    }
  }

  /** Another system says who it acts for. */
  private Optional<Colleague> by(Asker asker, Document fields) {
    return asker
        .colleague()
        .or(
            () -> {
              fields.text("as");
              return fields.read(
                  "as", id -> organisations.current().colleague(id).filter(Colleague::active));
            });
  }

  private Response answer(Request request, Asker asker, CaseFile before, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Changed changed ->
          shown(asker, cases.file(before.head().reference()).orElseThrow());
      case Outcome.Same() -> shown(asker, before);
      case Outcome.Refused(var reason) ->
          Json.problem(
              422,
              "That cannot be done",
              Texts.of(FormDesk.language(request)).get("refused." + CaseJson.word(reason)),
              List.of(),
              Map.of("reason", CaseJson.word(reason)));
      case Outcome.OverAuthority(var kind, Money limit, Money used) ->
          Json.problem(
              422,
              "More than may be given",
              "The limit is %s %s; a manager can be asked for more."
                  .formatted(limit.amount().toPlainString(), limit.currency()),
              List.of(new Json.Wrong("amount", "more than is left")),
              Map.of(
                  "reason", CaseJson.word(kind),
                  "limit", limit.amount().toPlainString(),
                  "used", used.amount().toPlainString(),
                  "currency", limit.currency()));
    };
  }

  private static Response stale(Case now) {
    return Json.problem(
        409,
        "Somebody was faster",
        "Nothing was changed. Read the case again and decide anew.",
        List.of(),
        Map.of("version", now.version()));
  }

  private Response shown(Asker asker, CaseFile file) {
    return Response.json(200, Json.write(json(asker).whole(file)));
  }

  private String currency(CaseFile file) {
    return Allowance.authority(file.head(), organisations.current())
        .map(authority -> authority.perCase().currency())
        .orElse("NOK");
  }

  private static Response wrong(Request request, List<Problem> problems) {
    return SettingsApi.wrong(request, problems);
  }

  /** The case of a request, when this asker may see it. */
  private Optional<CaseFile> file(Request request, Asker asker) {
    return Reference.parse(request.parameter("reference"))
        .flatMap(cases::file)
        .filter(file -> asker.access().covers(file.head()));
  }

  private CaseJson json(Asker asker) {
    return new CaseJson(
        organisations.current(), asker.colleague().map(Colleague::role).orElse(Role.STAFF));
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
