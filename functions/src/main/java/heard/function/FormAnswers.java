package heard.function;

import heard.customer.Brand;
import heard.customer.Language;
import heard.customer.Problem;
import heard.feedback.Channel;
import heard.feedback.Kind;
import heard.feedback.Submission;
import heard.web.FormView;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.http.Response;
import java.util.List;
import java.util.Map;

/** Answers somebody in front of the form: with the next page, or the form and all they typed. */
record FormAnswers(FormDesk desk, Language language) implements FormDesk.Answers {

  @Override
  public Channel channel() {
    return Channel.WEB_FORM;
  }

  @Override
  public Response taken(Submission submission) {
    return Response.seeOther(status(submission));
  }

  @Override
  public Response keyUsed(Map<String, String> fields, Submission before) {
    var sent = new FormView.SentAlready(before.reference().text(), status(before));
    return page(
        409,
        fields,
        FormView.sentAlready(spoken(fields), kind(fields), fresh(), desk.places(), fields, sent));
  }

  @Override
  public Response invalid(Map<String, String> fields, List<Problem> problems) {
    String key = fields.getOrDefault("key", "");
    return page(
        422,
        fields,
        FormView.again(
            spoken(fields),
            kind(fields),
            key.isEmpty() ? fresh() : key,
            desk.places(),
            fields,
            problems));
  }

  private Response page(int status, Map<String, String> fields, FormView view) {
    Brand brand = desk.brand(fields.getOrDefault("place", ""), spoken(fields));
    return Response.page(status, Pages.form(view.under(brand))).showing(brand.logoSite());
  }

  @Override
  public Response tooLarge(String limit) {
    var view = ProblemView.of(language, ProblemView.Cause.TOO_LARGE, limit, null);
    return Response.page(413, Pages.problem(view));
  }

  private String fresh() {
    return desk.keys().mint(desk.clock().instant());
  }

  private Language spoken(Map<String, String> fields) {
    return FormDesk.language(fields, language);
  }

  private static Kind kind(Map<String, String> fields) {
    return Kind.of(fields.getOrDefault("kind", "")).orElse(Kind.UNSURE);
  }

  private String status(Submission submission) {
    return "/status/" + desk.links().statusToken(submission.reference(), submission.receivedAt());
  }
}
