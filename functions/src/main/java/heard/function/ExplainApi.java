package heard.function;

import heard.aws.DynamoBrakes;
import heard.dispatch.Dispatch;
import heard.followup.Explain;
import heard.followup.Schedules;
import heard.staff.Organisations;
import heard.web.Texts;
import heard.web.http.Json;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why a customer did, or did not, get something. */
record ExplainApi(
    Explain explain,
    Schedules schedules,
    DynamoBrakes brakes,
    Organisations organisations,
    InstantSource clock) {

  static ExplainApi of(Wiring wiring) {
    var parts = new FollowUpParts(wiring);
    return new ExplainApi(
        parts.explain(),
        parts.schedules(),
        parts.brakes(),
        new Parts(wiring).organisations(),
        wiring.clock());
  }

  Response show(Request request) {
    Optional<LocalDate> date = request.asked("date").flatMap(Explain::day);
    if (date.isEmpty() && request.asked("date").isPresent()) {
      return Json.problem(
          422,
          "Not a date",
          "A date is written 2026-11-21.",
          List.of(new Json.Wrong("date", "A date is written 2026-11-21.")));
    }
    Optional<String> schedule = request.asked("schedule").filter(id -> !id.isBlank());
    if (schedule.isEmpty()) {
      return Json.problem(
          422,
          "No schedule",
          "Say which schedule.",
          List.of(new Json.Wrong("schedule", "Say which schedule.")));
    }
    return schedules
        .find(schedule.get())
        .map(
            file ->
                Response.json(
                    200,
                    Json.write(
                        json(
                            explain.why(
                                request.parameter("id"),
                                file,
                                date,
                                brakes.current(),
                                organisations.current(),
                                clock.instant()),
                            Texts.of(FormDesk.language(request))))))
        .orElseGet(() -> Door.refused(404, "Not found", "There is no such schedule."));
  }

  private static Map<String, Object> json(Explain.Answer answer, Texts texts) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("decision", answer.outcome().name());
    fields.put("reason", answer.reason());
    fields.put("because", because(answer.reason(), texts));
    answer.at().ifPresent(at -> fields.put("at", at.toString()));
    fields.put("inputs", new LinkedHashMap<>(answer.inputs()));
    answer.sent().ifPresent(d -> fields.put("sent", sent(d)));
    return fields;
  }

  /** The sentence of a reason. */
  static String because(String reason, Texts texts) {
    return texts.get("why." + reason.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static Map<String, Object> sent(Dispatch d) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("letter", d.letter());
    fields.put("channel", d.channel().name());
    fields.put("to", d.address());
    fields.put("state", d.state().name());
    return fields;
  }
}
