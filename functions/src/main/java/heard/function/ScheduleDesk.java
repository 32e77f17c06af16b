package heard.function;

import heard.customer.Language;
import heard.customer.Problem;
import heard.followup.Effect;
import heard.followup.Forecast;
import heard.followup.ScheduleDocument;
import heard.followup.ScheduleFile;
import heard.followup.ScheduleFile.Action;
import heard.followup.Schedules;
import heard.followup.Tallies;
import heard.followup.Tally;
import heard.staff.Organisations;
import heard.web.EffectPage;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.SchedulePage;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Marketing's schedules: listed, written, looked ahead with, switched on and off, asked why. */
record ScheduleDesk(
    Schedules schedules,
    ScheduleChanges changes,
    Tallies tallies,
    Forecast forecast,
    WhyDesk why,
    BrakeLever lever,
    ScheduleApi api,
    Organisations organisations,
    InstantSource clock) {
  private static final int LAST = 13;
  private static final int NEXT = 4;
  private static final String HOME = "/schedules";
  private static final String NEW = "new";

  /** Sent back by whoever has read what a change does. */
  private static final String SURE = "sure";

  static ScheduleDesk of(Wiring wiring) {
    var parts = new FollowUpParts(wiring);
    return new ScheduleDesk(
        parts.schedules(),
        ScheduleChanges.of(wiring),
        parts.tallies(),
        parts.forecast(),
        WhyDesk.of(wiring),
        BrakeLever.of(wiring),
        ScheduleApi.of(wiring),
        new Parts(wiring).organisations(),
        wiring.clock());
  }

  Response list(Request request, Visitor visitor) {
    List<ScheduleFile> all = schedules.all();
    var counted =
        all.parallelStream()
            .collect(Collectors.toMap(ScheduleFile::id, file -> counted(Optional.of(file))));
    return Response.page(
        200, Pages.schedules(page(visitor).list(all, counted, lever.current(), clock.instant())));
  }

  /** What came of it in the last days, and what is planned for the next. */
  private SortedMap<LocalDate, Tally> counted(Optional<ScheduleFile> file) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return file.map(f -> tallies.of(f.id(), today.minusDays(LAST), today.plusDays(NEXT)))
        .orElseGet(TreeMap::new);
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
                          request.asked("done"),
                          counted(file))));
      case "forecast" ->
          Response.page(
              200,
              Pages.forecast(
                  page(visitor)
                      .forecast(
                          file.get(),
                          forecast.of(file.get(), organisations.current(), clock.instant()))));
      case "why" -> why.show(request, page(visitor), file.get());
      default -> unknown(visitor);
    };
  }

  Response act(Request request, Visitor visitor) {
    String id = request.parameter("proxy");
    Map<String, String> form = request.form();
    Optional<ScheduleFile> file = schedules.find(id);
    String action = form.getOrDefault("action", "save");
    if (id.equals("all")) {
      lever.pull(action, visitor.colleague().id());
      return Response.seeOther(HOME);
    }
    return switch (action) {
      case "save", "replace", "write" -> save(visitor, id, file, action, form);
      case "test" -> file.map(f -> test(visitor, f, form)).orElseGet(() -> unknown(visitor));
      default -> file.map(f -> act(visitor, f, action, form)).orElseGet(() -> unknown(visitor));
    };
  }

  /** What is planned already is not touched before somebody has read what becomes of it. */
  private Response save(
      Visitor visitor,
      String asked,
      Optional<ScheduleFile> before,
      String action,
      Map<String, String> sent) {
    var form = new ScheduleForm(sent);
    String id = asked.equals(NEW) ? freshId(sent.getOrDefault("name", "")) : asked;
    var stands = before.map(f -> ScheduleDocument.write(f.latest())).orElse(Map.of());
    var written = changes.write(id, before, form.document(stands));
    if (action.equals("write") || !written.problems().isEmpty()) {
      int status = written.problems().isEmpty() ? 200 : 422;
      return editor(status, visitor, asked, before, form, written.problems());
    }
    if (!sent.containsKey(SURE)) {
      Optional<Effect> effect = effect(before, written.file());
      if (effect.isPresent()) {
        return Response.page(
            200, Pages.effect(effects(visitor).edit(written.file(), sent, effect.get())));
      }
    }
    if (!schedules.put(written.file())) {
      return editor(409, visitor, asked, schedules.find(id), form, List.of());
    }
    return action.equals("replace")
        ? act(visitor, written.file(), "activate", sent)
        : done(id, "save");
  }

  private Response act(Visitor visitor, ScheduleFile file, String word, Map<String, String> sent) {
    Optional<Action> action = ScheduleChanges.action(word);
    List<Problem> problems =
        action.filter(Action.ACTIVATE::equals).isPresent()
            ? changes.notReady(file.latest())
            : List.of();
    if (!problems.isEmpty()) {
      return refused(visitor, file, problems);
    }
    Optional<ScheduleFile> next = action.flatMap(a -> file.after(a, clock.instant()));
    Optional<Effect> effect =
        sent.containsKey(SURE) ? Optional.empty() : next.flatMap(n -> effect(Optional.of(file), n));
    if (effect.isPresent()) {
      return Response.page(200, Pages.effect(effects(visitor).action(file, word, effect.get())));
    }
    // Somebody else was first: the page shows how it stands now.
    return next.filter(schedules::put).isPresent()
        ? done(file.id(), word)
        : Response.seeOther(HOME + "/" + file.id());
  }

  /** Worth a question only where something waits. */
  private Optional<Effect> effect(Optional<ScheduleFile> before, ScheduleFile next) {
    return changes.effect(before, next).filter(effect -> effect.waiting() > 0);
  }

  private Response test(Visitor visitor, ScheduleFile file, Map<String, String> form) {
    String to = form.getOrDefault("to", "").strip();
    if (to.isEmpty()) {
      return refused(visitor, file, List.of(new Problem("to", Problem.Code.MISSING)));
    }
    api.send(file, to, Optional.empty(), Language.of(form.getOrDefault("language", "en")));
    return done(file.id(), "test");
  }

  private Response refused(Visitor visitor, ScheduleFile file, List<Problem> problems) {
    return editor(
        422, visitor, file.id(), Optional.of(file), ScheduleForm.of(file.latest()), problems);
  }

  private static Response done(String id, String what) {
    return Response.seeOther(HOME + "/" + id + "?done=" + what);
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
        Pages.schedule(
            page(visitor).one(id, file, form.fields(), problems, Optional.empty(), counted(file))));
  }

  private String freshId(String name) {
    return ScheduleForm.freshId(
        name, id -> id.equals(NEW) || id.equals("all") || schedules.find(id).isPresent());
  }

  private EffectPage effects(Visitor visitor) {
    return new EffectPage(visitor.colleague().language(), visitor.session().csrf());
  }

  private SchedulePage page(Visitor visitor) {
    return new SchedulePage(visitor.colleague().language(), visitor.session().csrf());
  }

  private static Response unknown(Visitor visitor) {
    return Door.problem(404, visitor.colleague().language(), ProblemView.Cause.NOT_YOURS);
  }
}
