package heard.function;

import heard.aws.DynamoOrganisations;
import heard.casework.Cases;
import heard.casework.SettingKind;
import heard.customer.Document;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.SettingForm;
import heard.web.SettingPage;
import heard.web.SettingView;
import heard.web.SettingsView;
import heard.web.Texts;
import heard.web.http.Json;
import heard.web.http.Request;
import heard.web.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The settings as pages: filled in, looked at with what follows, then saved. */
record SettingsPages(DynamoOrganisations organisations, SettingsApi api, Cases cases) {
  private static final String NEW = "new";
  private static final int TRIES = 3;

  static SettingsPages of(Wiring wiring, SettingsApi api) {
    return new SettingsPages(api.organisations(), api, new Parts(wiring).cases());
  }

  /** One setting, as an address names it. */
  private record Named(
      SettingKind kind, String id, Map<String, Object> raw, Map<String, Object> stored) {
    boolean fresh() {
      return stored.isEmpty();
    }
  }

  Response show(Request request, Visitor visitor) {
    return request.parameter("proxy").isEmpty()
        ? Response.page(200, Pages.settings(index(request, visitor)))
        : named(request, Map.of())
            .map(
                named -> {
                  var fields = new SettingForm(named.kind()).fields(named.stored());
                  return page(visitor, named).form(fields, List.of());
                })
            .map(view -> Response.page(200, Pages.setting(view)))
            .orElseGet(() -> unknown(visitor));
  }

  Response take(Request request, Visitor visitor) {
    Map<String, String> sent = request.form();
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<Named> named = named(request, sent);
      if (named.isEmpty()) {
        return unknown(visitor);
      }
      Optional<Response> answer = take(sent, visitor, named.get());
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw new IllegalStateException("a setting that never stands still");
  }

  /** Empty when somebody saved in this very moment: then it is looked at anew. */
  private Optional<Response> take(Map<String, String> sent, Visitor visitor, Named named) {
    var form = new SettingForm(named.kind());
    var typed = new HashMap<>(sent);
    List.of("csrf", "seen", "checked", "confirm", "id").forEach(typed::remove);
    Map<String, Object> document = form.document(typed);
    var read = Document.of(document);
    Map<String, Object> after = named.kind().read(named.id(), read, organisations.latest());
    if (!read.problems().isEmpty()) {
      Map<String, String> shown =
          named.kind() == SettingKind.ROUTING ? form.fields(document) : typed;
      return Optional.of(
          Response.page(422, Pages.setting(page(visitor, named).form(shown, read.problems()))));
    }
    boolean raced = !token(named.stored()).equals(sent.getOrDefault("seen", ""));
    boolean looked = token(after).equals(sent.getOrDefault("checked", ""));
    if (looked && sent.containsKey("confirm")) {
      boolean done = token(after).equals(token(named.stored()));
      if (done || (!raced && api.store(named.kind(), named.id(), named.raw(), after))) {
        return Optional.of(Response.seeOther("/settings?done=saved"));
      }
      if (!raced) {
        return Optional.empty();
      }
    }
    var effects =
        new SettingEffects(
                cases,
                organisations.current(),
                organisations.routing(),
                Texts.of(visitor.colleague().language()))
            .of(named.kind(), named.id(), named.fresh(), after);
    SettingView view = page(visitor, named).check(form.fields(after), token(after), raced, effects);
    return Optional.of(Response.page(raced ? 409 : 200, Pages.setting(view)));
  }

  private SettingPage page(Visitor visitor, Named named) {
    return new SettingPage(
        visitor.colleague(),
        organisations.current(),
        visitor.session().csrf(),
        named.kind(),
        named.id(),
        named.fresh(),
        new SettingForm(named.kind()).fields(named.stored()),
        token(named.stored()));
  }

  /** Which setting is meant; one that is added is named by the form. */
  private Optional<Named> named(Request request, Map<String, String> sent) {
    String[] path = request.parameter("proxy").split("/", -1);
    return SettingKind.of(path[0])
        .filter(kind -> path.length == 2)
        .flatMap(
            kind -> {
              String id = path[1].equals(NEW) ? sent.getOrDefault("id", "").strip() : path[1];
              var stored = organisations.document(kind.name(), id.isEmpty() ? NEW : id);
              return stored.isEmpty() && !path[1].equals(NEW)
                  ? Optional.empty()
                  : Optional.of(
                      new Named(
                          kind,
                          id,
                          stored.orElse(Map.of()),
                          stored.map(d -> ours(kind, id, d)).orElse(Map.of())));
            });
  }

  /** A document in our words, however somebody else wrote it down. */
  private Map<String, Object> ours(SettingKind kind, String id, Map<String, Object> document) {
    var read = Document.of(document);
    Map<String, Object> ours = kind.read(id, read, organisations.current());
    return read.problems().isEmpty() ? ours : document;
  }

  private SettingsView index(Request request, Visitor visitor) {
    var names = new EnumMap<SettingKind, Map<String, String>>(SettingKind.class);
    for (var kind : SettingKind.values()) {
      var of = new LinkedHashMap<String, String>();
      organisations
          .documents(kind.name())
          .forEach((id, doc) -> of.put(id, String.valueOf(doc.getOrDefault("name", id))));
      names.put(kind, of);
    }
    return SettingsView.of(visitor.colleague(), names, request.asked("done").isPresent());
  }

  /** Stands for a document: the same for the same. */
  private static String token(Map<String, Object> document) {
    byte[] text = Json.write(new TreeMap<>(document)).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(text).toString();
  }

  private static Response unknown(Visitor visitor) {
    return Door.problem(404, visitor.colleague().language(), ProblemView.Cause.NOT_YOURS);
  }
}
