package heard.function;

import heard.customer.Document;
import heard.customer.Language;
import heard.customer.Problem;
import heard.followup.Explain;
import heard.followup.Forecast;
import heard.followup.Plans;
import heard.followup.Schedule;
import heard.followup.ScheduleDocument;
import heard.followup.ScheduleFile;
import heard.followup.ScheduleFile.Action;
import heard.followup.Schedules;
import heard.staff.Organisations;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.SchedulePage;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Marketing's schedules: listed, written, looked ahead with, switched on and off, asked why. */
record ScheduleDesk(
    Schedules schedules,
    Plans plans,
    Forecast forecast,
    Explain explain,
    ScheduleApi api,
    Organisations organisations,
    InstantSource clock) {
  private static final String HOME = "/schedules";
  private static final String NEW = "new";

  static ScheduleDesk of(Wiring wiring) {
    var parts = new FollowUpParts(wiring);
    return new ScheduleDesk(
        parts.schedules(),
        parts.plans(),
        parts.forecast(),
        parts.explain(),
        ScheduleApi.of(wiring),
        new Parts(wiring).organisations(),
        wiring.clock());
  }

  Response list(Request request, Visitor visitor) {
    var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    var ahead = new HashMap<String, Map<LocalDate, Map<String, Integer>>>();
    List<ScheduleFile> all = schedules.all();
    for (ScheduleFile file : all) {
      file.active()
          .ifPresent(s -> ahead.put(file.id(), plans.counts(file.id(), List.of(s.version()))));
    }
    return Response.page(200, Pages.schedules(page(visitor).list(all, ahead, today)));
  }

  /** {@code new}, {@code <id>}, {@code <id>/forecast}, {@code <id>/why}. */
  Response show(Request request, Visitor visitor) {
    String[] path = request.parameter("proxy").split("/", 2);
    if (path[0].equals(NEW)) {
      return editor(200, visitor, NEW, Optional.empty(), new ScheduleForm(Map.of()), List.of());
    }
    Optional<ScheduleFile> file = schedules.find(path[0]);
    if (file.isEmpty()) {
      return unknown(visitor);
    }
    return switch (path.length == 1 ? "" : path[1]) {
      case "" ->
          Response.page(
              200,
              Pages.schedule(
                  page(visitor)
                      .one(
                          path[0],
                          file,
                          ScheduleForm.of(file.get().latest()).fields(),
                          List.of(),
                          request.asked("done"))));
      case "forecast" ->
          Response.page(
              200,
              Pages.forecast(
                  page(visitor)
                      .forecast(
                          file.get(),
                          forecast.of(file.get(), organisations.current(), clock.instant()))));
      case "why" -> why(request, visitor, file.get());
      default -> unknown(visitor);
    };
  }

  private Response why(Request request, Visitor visitor, ScheduleFile file) {
    String customer = request.asked("customer").orElse("").strip();
    String day = request.asked("date").orElse("").strip();
    Optional<LocalDate> date = date(day);
    Optional<Explain.Answer> answer =
        customer.isEmpty()
            ? Optional.empty()
            : Optional.of(
                explain.why(
                    customer,
                    file,
                    date,
                    api.brakes().current(),
                    organisations.current(),
                    clock.instant()));
    return Response.page(200, Pages.why(page(visitor).why(file, customer, day, answer)));
  }

  private static Optional<LocalDate> date(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  Response act(Request request, Visitor visitor) {
    String id = request.parameter("proxy");
    Map<String, String> form = request.form();
    Optional<ScheduleFile> file = schedules.find(id);
    String action = form.getOrDefault("action", "save");
    if (action.equals("save")) {
      return save(visitor, id, file, new ScheduleForm(form));
    }
    return file.map(f -> act(visitor, f, action, form)).orElseGet(() -> unknown(visitor));
  }

  private Response save(
      Visitor visitor, String asked, Optional<ScheduleFile> before, ScheduleForm form) {
    String id = asked.equals(NEW) ? freshId(form.fields().getOrDefault("name", "")) : asked;
    var document =
        Document.of(
            form.document(before.map(f -> ScheduleDocument.write(f.latest())).orElse(Map.of())));
    Schedule draft =
        ScheduleDocument.read(id, before.map(ScheduleFile::nextVersion).orElse(1), document);
    if (!document.problems().isEmpty()) {
      return editor(422, visitor, asked, before, form, document.problems());
    }
    ScheduleFile next = before.map(f -> f.drafted(draft)).orElseGet(() -> ScheduleFile.of(draft));
    return schedules.put(next)
        ? Response.seeOther(HOME + "/" + id + "?done=save")
        : editor(409, visitor, asked, schedules.find(id), form, List.of());
  }

  private Response act(
      Visitor visitor, ScheduleFile file, String action, Map<String, String> form) {
    String to = form.getOrDefault("to", "").strip();
    List<Problem> problems =
        switch (action) {
          case "activate" -> api.notReady(file.latest());
          case "test" ->
              to.isEmpty() ? List.of(new Problem("to", Problem.Code.MISSING)) : List.of();
          default -> List.of();
        };
    if (!problems.isEmpty()) {
      return editor(
          422, visitor, file.id(), Optional.of(file), ScheduleForm.of(file.latest()), problems);
    }
    if (action.equals("test")) {
      api.send(file, to, Optional.empty(), Language.of(form.getOrDefault("language", "en")));
      return Response.seeOther(HOME + "/" + file.id() + "?done=test");
    }
    Optional<ScheduleFile> next =
        Optional.of(action.toUpperCase(Locale.ROOT))
            .filter(word -> List.of("ACTIVATE", "PAUSE", "RESUME", "END").contains(word))
            .flatMap(word -> file.after(Action.valueOf(word), clock.instant()));
    // Somebody else was first: the page shows how it stands now.
    return Response.seeOther(
        HOME
            + "/"
            + file.id()
            + (next.filter(schedules::put).isPresent() ? "?done=" + action : ""));
  }

  private Response editor(
      int status,
      Visitor visitor,
      String id,
      Optional<ScheduleFile> file,
      ScheduleForm form,
      List<Problem> problems) {
    return Response.page(
        status,
        Pages.schedule(page(visitor).one(id, file, form.fields(), problems, Optional.empty())));
  }

  /** Its name in an address: what is left of it in plain letters, and a number if taken. */
  private String freshId(String name) {
    String plain =
        java.text.Normalizer.normalize(
                name.toLowerCase(Locale.ROOT).replace('ø', 'o').replace("æ", "ae"),
                java.text.Normalizer.Form.NFD)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String base = plain.isEmpty() ? "schedule" : plain.substring(0, Math.min(40, plain.length()));
    String id = base;
    for (int next = 2;
        id.equals(NEW) || id.equals("all") || schedules.find(id).isPresent();
        next++) {
      id = base + "-" + next;
    }
    return id;
  }

  private SchedulePage page(Visitor visitor) {
    return new SchedulePage(visitor.colleague().language(), visitor.session().csrf());
  }

  private static Response unknown(Visitor visitor) {
    return Door.problem(404, visitor.colleague().language(), ProblemView.Cause.NOT_YOURS);
  }
}
