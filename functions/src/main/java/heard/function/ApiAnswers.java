package heard.function;

import heard.customer.Language;
import heard.customer.Problem;
import heard.feedback.Channel;
import heard.feedback.Submission;
import heard.web.http.Json;
import heard.web.http.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers another program, in JSON. */
record ApiAnswers(FormDesk desk, Language language) implements FormDesk.Answers {

  @Override
  public Channel channel() {
    return Channel.API;
  }

  @Override
  public Response taken(Submission submission) {
    var promise = new LinkedHashMap<String, Object>();
    promise.put("what", "hear-who-has-it");
    promise.put("by", desk.firstWordBy(submission));
    var fields = new LinkedHashMap<String, Object>();
    fields.put("reference", submission.reference().text());
    fields.put("statusUrl", desk.links().status(submission.reference(), submission.receivedAt()));
    fields.put("promise", promise);
    return Response.json(201, Json.write(fields));
  }

  @Override
  public Response keyUsed(Map<String, String> fields, Submission before) {
    return Json.problem(
        409,
        "This key was used for something else",
        "The Idempotency-Key belongs to "
            + before.reference()
            + ", which said something else. Send this with a new key.",
        List.of());
  }

  @Override
  public Response invalid(Map<String, String> fields, List<Problem> problems) {
    Language spoken = FormDesk.language(fields, language);
    return Json.problem(
        422,
        "Some of it must be mended first",
        "Nothing was stored. Mend the fields under errors and send it again.",
        problems.stream().map(p -> new Json.Wrong(p.field(), desk.said(p, spoken))).toList());
  }

  @Override
  public Response tooLarge(String limit) {
    return Json.problem(413, "Too large", "We take up to " + limit + " in one request.", List.of());
  }
}
