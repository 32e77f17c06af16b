package heard.function;

import heard.aws.DynamoForm;
import heard.aws.DynamoOrganisations;
import heard.casework.SettingKind;
import heard.customer.Document;
import heard.customer.Problem;
import heard.staff.Organisation;
import heard.web.Texts;
import heard.web.http.Json;
import heard.web.http.Request;
import heard.web.http.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Markets, places, teams, colleagues, authority and routing: read and replaced, one at a time. */
record SettingsApi(DynamoOrganisations organisations, DynamoForm form) {

  static SettingsApi of(Wiring wiring) {
    return new SettingsApi(
        new Parts(wiring).organisations(),
        new DynamoForm(
            wiring.clients().dynamoDb(), wiring.variable("SETTINGS_TABLE"), wiring.clock()));
  }

  Response list(Request request) {
    return of(
        request,
        kind ->
            Response.json(
                200,
                Json.write(
                    organisations.documents(kind.name()).entrySet().stream()
                        .map(e -> named(e.getKey(), e.getValue()))
                        .toList())));
  }

  Response show(Request request) {
    String id = request.parameter("id");
    return of(
        request,
        kind ->
            organisations
                .document(kind.name(), id)
                .map(document -> Response.json(200, Json.write(named(id, document))))
                .orElseGet(SettingsApi::unknown));
  }

  /** Replaces one setting when all of it is right; nothing is stored otherwise. */
  Response put(Request request) {
    return of(
        request,
        kind ->
            Json.object(request.body().toString())
                .map(fields -> put(request, kind, fields))
                .orElseGet(Json::unreadable));
  }

  private Response put(Request request, SettingKind kind, Map<String, Object> fields) {
    String id = request.parameter("id");
    Organisation organisation = organisations.latest();
    var document = Document.of(fields);
    Map<String, Object> stored = kind.read(id, document, organisation);
    if (!document.problems().isEmpty()) {
      return wrong(request, document.problems());
    }
    boolean fresh = organisations.document(kind.name(), id).isEmpty();
    store(kind, id, stored);
    return Response.json(fresh ? 201 : 200, Json.write(named(id, stored)));
  }

  /** Keeps a setting that was read without problems. */
  private void store(SettingKind kind, String id, Map<String, Object> document) {
    organisations.put(kind.name(), id, document);
    kept(kind);
  }

  /**
   * The same, if it still is as it was seen.
   *
   * @return false when somebody else was first
   */
  boolean store(
      SettingKind kind, String id, Map<String, Object> seen, Map<String, Object> document) {
    boolean first = organisations.replace(kind.name(), id, seen, document);
    if (first) {
      kept(kind);
    }
    return first;
  }

  private void kept(SettingKind kind) {
    if (kind == SettingKind.PLACE || kind == SettingKind.MARKET) {
      offer(organisations.latest());
    }
  }

  /** The form offers what there is now. */
  private void offer(Organisation organisation) {
    form.put(organisation.places().values(), organisation.markets().values());
  }

  private static Response of(Request request, Function<SettingKind, Response> then) {
    return SettingKind.of(request.parameter("kind")).map(then).orElseGet(SettingsApi::unknown);
  }

  private static Map<String, Object> named(String id, Map<String, Object> document) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", id);
    fields.putAll(document);
    return fields;
  }

  static Response wrong(Request request, List<Problem> problems) {
    var texts = Texts.of(FormDesk.language(request));
    return Json.problem(
        422,
        "Some of it must be mended first",
        "Nothing was changed. Mend the fields under errors and send it again.",
        problems.stream()
            .map(
                p ->
                    new Json.Wrong(
                        p.field(),
                        texts.get(
                            "setting.wrong."
                                + p.code().name().toLowerCase(Locale.ROOT).replace('_', '-'))))
            .toList());
  }

  private static Response unknown() {
    return Door.refused(404, "Not found", "There is no such setting.");
  }
}
