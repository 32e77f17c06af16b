package heard.function;

import heard.followup.Forecast;
import heard.followup.ScheduleFile;
import heard.followup.Schedules;
import heard.staff.Organisations;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Marketing's schedules: listed, written, looked ahead with, switched on and off, asked why. */
record ScheduleDesk(
    Schedules schedules,
    ScheduleEditor editor,
    ScheduleEdits edits,
    Forecast forecast,
    WhyDesk why,
    BrakeLever lever,
    Organisations organisations,
    InstantSource clock) {

  static ScheduleDesk of(Wiring wiring) {
    var parts = new FollowUpParts(wiring);
    return new ScheduleDesk(
        parts.schedules(),
        ScheduleEditor.of(wiring),
        ScheduleEdits.of(wiring),
        parts.forecast(),
        WhyDesk.of(wiring),
        BrakeLever.of(wiring),
        new Parts(wiring).organisations(),
        wiring.clock());
  }

  Response list(Request request, Visitor visitor) {
    List<ScheduleFile> all = schedules.all();
    var counted =
        all.parallelStream()
            .collect(Collectors.toMap(ScheduleFile::id, f -> editor.counted(Optional.of(f))));
    return Response.page(
        200,
        Pages.schedules(editor.page(visitor).list(all, counted, lever.current(), clock.instant())));
  }

  /** {@code new}, {@code <id>}, {@code <id>/forecast}, {@code <id>/why}. */
  Response show(Request request, Visitor visitor) {
    String[] path = request.parameter("proxy").split("/", 2);
    if (path[0].equals(ScheduleEdits.NEW)) {
      return written(visitor, path[0], Optional.empty(), Optional.empty());
    }
    return schedules
        .find(path[0])
        .map(file -> show(request, visitor, file, path.length == 1 ? "" : path[1]))
        .orElseGet(() -> unknown(visitor));
  }

  private Response show(Request request, Visitor visitor, ScheduleFile file, String page) {
    return switch (page) {
      case "" -> written(visitor, file.id(), Optional.of(file), request.asked("done"));
      case "forecast" ->
          Response.page(
              200,
              Pages.forecast(
                  editor
                      .page(visitor)
                      .forecast(
                          file, forecast.of(file, organisations.current(), clock.instant()))));
      case "why" -> why.show(request, editor.page(visitor), file);
      default -> unknown(visitor);
    };
  }

  private Response written(
      Visitor visitor, String id, Optional<ScheduleFile> file, Optional<String> done) {
    var form =
        file.map(f -> editor.form(f.latest(), visitor))
            .orElseGet(() -> editor.form(Map.of(), visitor));
    return editor.show(200, visitor, id, file, form, List.of(), done);
  }

  Response act(Request request, Visitor visitor) {
    String id = request.parameter("proxy");
    Map<String, String> sent = request.form();
    if (id.equals("all")) {
      lever.pull(sent.getOrDefault("action", ""), visitor.colleague().id());
      return Response.seeOther(ScheduleEdits.HOME);
    }
    return edits.act(visitor, id, sent).orElseGet(() -> unknown(visitor));
  }

  private static Response unknown(Visitor visitor) {
    return Door.problem(404, visitor.colleague().language(), ProblemView.Cause.NOT_YOURS);
  }
}
