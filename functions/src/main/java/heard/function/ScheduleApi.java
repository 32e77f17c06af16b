package heard.function;

import heard.customer.Document;
import heard.customer.Language;
import heard.customer.Problem;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatches;
import heard.dispatch.Outbox;
import heard.followup.Forecast;
import heard.followup.ScheduleFile;
import heard.followup.ScheduleFile.Action;
import heard.followup.Schedules;
import heard.followup.Tallies;
import heard.followup.Tally;
import heard.followup.Trial;
import heard.staff.Organisations;
import heard.web.http.Json;
import heard.web.http.Request;
import heard.web.http.Response;
import heard.web.http.Yaml;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Schedules for other systems: written as drafts, forecast, tried, switched on and off. */
record ScheduleApi(
    Schedules schedules,
    ScheduleChanges changes,
    Tallies tallies,
    Forecast forecast,
    BrakeLever lever,
    Dispatches ledger,
    Outbox outbox,
    Organisations organisations,
    InstantSource clock) {
  private static final int RESULT_DAYS = 60;

  static ScheduleApi of(Wiring wiring) {
    var parts = new FollowUpParts(wiring);
    return new ScheduleApi(
        parts.schedules(),
        ScheduleChanges.of(wiring),
        parts.tallies(),
        parts.forecast(),
        BrakeLever.of(wiring),
        parts.ledger(),
        new Parts(wiring).outbox(),
        new Parts(wiring).organisations(),
        wiring.clock());
  }

  Response list(Request request) {
    return Response.json(200, Json.write(schedules.all().stream().map(ScheduleJson::of).toList()));
  }

  Response show(Request request) {
    return schedules
        .find(request.parameter("id"))
        .map(
            file -> {
              var fields = new LinkedHashMap<>(ScheduleJson.of(file));
              fields.put("results", ScheduleJson.results(file, tallied(file), clock.instant()));
              return Response.json(200, Json.write(fields));
            })
        .orElseGet(ScheduleApi::unknown);
  }

  private SortedMap<LocalDate, Tally> tallied(ScheduleFile file) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return tallies.of(file.id(), today.minusDays(RESULT_DAYS), today.plusDays(RESULT_DAYS));
  }

  /** Writes a draft, from JSON or YAML; what is switched on goes on as it is until the draft is. */
  Response put(Request request) {
    String body = request.body().toString();
    return (Yaml.is(request) ? Yaml.object(body) : Json.object(body))
        .map(fields -> put(request, fields))
        .orElseGet(Json::unreadable);
  }

  private Response put(Request request, Map<String, Object> fields) {
    String id = request.parameter("id");
    Optional<ScheduleFile> before = schedules.find(id);
    var written = changes.write(id, before, fields);
    if (!written.problems().isEmpty()) {
      return Wrongs.answer(request, written.problems());
    }
    return dry(request)
        ? tried(before, written.file())
        : stored(before.isEmpty() ? 201 : 200, written.file());
  }

  private static boolean dry(Request request) {
    return request.asked("dryRun").filter("true"::equals).isPresent();
  }

  /** As it would stand, and what would become of what waits: nothing is stored. */
  private Response tried(Optional<ScheduleFile> before, ScheduleFile next) {
    var fields = new LinkedHashMap<>(ScheduleJson.of(next));
    fields.put("dryRun", true);
    changes.effect(before, next).ifPresent(e -> fields.put("effect", ScheduleJson.of(e)));
    return Response.json(200, Json.write(fields));
  }

  private Response stored(int status, ScheduleFile next) {
    return schedules.put(next)
        ? Response.json(status, Json.write(ScheduleJson.of(next)))
        : Door.refused(409, "Changed meanwhile", "Somebody else changed it first. Read it again.");
  }

  Response act(Request request) {
    String action = request.parameter("action");
    if (request.parameter("id").equals("all")) {
      return brake(action);
    }
    return schedules
        .find(request.parameter("id"))
        .map(file -> act(request, file, action))
        .orElseGet(ScheduleApi::unknown);
  }

  private Response act(Request request, ScheduleFile file, String action) {
    return switch (action) {
      case "forecast" ->
          Response.json(
              200,
              Json.write(
                  ScheduleJson.of(forecast.of(file, organisations.current(), clock.instant()))));
      case "test" -> test(request, file);
      default ->
          ScheduleChanges.action(action)
              .map(a -> then(request, file, a))
              .orElseGet(
                  () -> Door.refused(404, "Not found", "There is no action " + action + "."));
    };
  }

  private Response then(Request request, ScheduleFile file, Action action) {
    List<Problem> problems =
        action == Action.ACTIVATE ? changes.notReady(file.latest()) : List.of();
    if (!problems.isEmpty()) {
      return Wrongs.answer(request, problems);
    }
    return file.after(action, clock.instant())
        .map(next -> dry(request) ? tried(Optional.of(file), next) : stored(200, next))
        .orElseGet(
            () ->
                Door.refused(
                    409,
                    "Not now",
                    "A schedule that is " + ScheduleJson.word(file.state()) + " cannot do that."));
  }

  private Response brake(String action) {
    if (!lever.pull(action, "api")) {
      return Door.refused(404, "Not found", "Everything can stop, or go.");
    }
    var now = lever.current();
    return Response.json(200, Json.write(Map.of("stopped", now.all(), "mailStopped", now.mail())));
  }

  private Response test(Request request, ScheduleFile file) {
    var document = Document.of(Json.object(request.body().toString()).orElse(Map.of()));
    String to = document.readAs("to", Trial::address, Problem.Code.NO_WAY_TO_REACH).orElse("");
    document.text("to");
    if (!document.problems().isEmpty()) {
      return Wrongs.answer(request, document.problems());
    }
    send(
        file,
        to,
        document.maybe("customer"),
        document.maybe("language").map(Language::of).orElse(Language.EN));
    return Response.json(202, Json.write(Map.of("to", to)));
  }

  /** Sends it to whoever wants to see it, at once. */
  void send(ScheduleFile file, String to, Optional<String> customer, Language language) {
    Dispatch trial = Trial.of(file.latest(), to, customer, language, clock.instant());
    ledger.plan(trial);
    outbox.add(List.of(Outbox.Ticket.of(trial.key(), trial.subject(), to)));
  }

  private static Response unknown() {
    return Door.refused(404, "Not found", "There is no such schedule.");
  }
}
