package heard.function;

import heard.casework.Cases;
import heard.correspondence.FormKeys;
import heard.correspondence.Links;
import heard.customer.Market;
import heard.customer.Phone;
import heard.customer.Problem;
import heard.feedback.Channel;
import heard.feedback.Draft;
import heard.feedback.Feedback;
import heard.feedback.Intake;
import heard.feedback.Reading;
import heard.feedback.Reference;
import heard.feedback.Submission;
import heard.feedback.Submissions;
import heard.feedback.Trait;
import heard.staff.Organisation;
import heard.staff.Organisations;
import heard.staff.Place;
import heard.web.CounterView;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.SlipView;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a customer says at the counter or on the phone: it goes the way of the form.
 *
 * @param firstWordWithin when a customer hears who has it
 */
record CounterDesk(
    Intake intake,
    Submissions submissions,
    Cases cases,
    Organisations organisations,
    Links links,
    Duration firstWordWithin,
    InstantSource clock) {
  private static final String HOME = "new";
  private static final Duration SAME_WITHIN = Duration.ofMinutes(10);

  static CounterDesk of(Wiring wiring) {
    var parts = new Parts(wiring);
    return new CounterDesk(
        parts.intake(parts.submissions()),
        parts.submissions(),
        parts.cases(),
        parts.organisations(),
        parts.links(),
        parts.firstWordWithin(),
        wiring.clock());
  }

  /** Whether a path below the desk is one of these pages. */
  static boolean owns(Request request) {
    String path = request.parameter("proxy");
    return path.equals(HOME) || path.startsWith(HOME + "/");
  }

  Response show(Request request, Visitor visitor) {
    String path = request.parameter("proxy");
    return path.equals(HOME)
        ? form(200, visitor, Map.of(), List.of(), null)
        : Reference.parse(path.substring(HOME.length() + 1))
            .flatMap(submissions::find)
            .filter(submission -> theirs(submission, visitor))
            .map(submission -> slip(submission, visitor))
            .orElseGet(
                () ->
                    Door.problem(404, visitor.colleague().language(), ProblemView.Cause.NOT_YOURS));
  }

  /** Who wrote it down sees it again, and whoever may see its case. */
  private boolean theirs(Submission submission, Visitor visitor) {
    return visitor.colleague().id().equals(submission.facts().get(Trait.WRITTEN_BY))
        || cases.head(submission.reference()).filter(visitor.access()::covers).isPresent();
  }

  Response take(Request request, Visitor visitor) {
    Map<String, String> sent = request.form();
    var fields = new HashMap<>(sent);
    fields.put("contact", contact(sent));
    Optional<Channel> channel = channel(sent);
    return switch (Reading.of(fields, visitor.colleague().language())) {
      case Reading.Invalid(List<Problem> problems) -> form(422, visitor, sent, problems, null);
      case Reading.Valid(Feedback feedback) ->
          channel.isEmpty()
              ? form(422, visitor, sent, wrong("channel", Problem.Code.UNKNOWN_VALUE), null)
              : unreachable(feedback, visitor)
                  ? form(422, visitor, sent, wrong("phone", Problem.Code.NOT_A_PHONE), null)
                  : take(sent, feedback, channel.get(), visitor);
    };
  }

  private Response take(
      Map<String, String> sent, Feedback feedback, Channel channel, Visitor visitor) {
    var draft =
        new Draft(
            feedback,
            channel,
            clock.instant(),
            Optional.empty(),
            Optional.empty(),
            Map.of(Trait.WRITTEN_BY, visitor.colleague().id()));
    return switch (intake.take(key(sent, feedback, visitor), draft)) {
      case Intake.Taken(Submission taken) ->
          Response.seeOther("/desk/new/" + taken.reference().text());
      case Intake.KeyUsed(Submission before) ->
          form(409, visitor, sent, List.of(), before.reference().text());
    };
  }

  /** The form's own key; when it is too old, the same words by the same person. */
  private String key(Map<String, String> sent, Feedback feedback, Visitor visitor) {
    Instant now = clock.instant();
    String key = sent.getOrDefault("key", "");
    return keys().madeAt(key, now).isPresent()
        ? "desk\n" + key
        : String.join(
            "\n",
            "desk",
            visitor.colleague().id(),
            feedback.canonical(),
            Long.toString(now.getEpochSecond() / SAME_WITHIN.toSeconds()));
  }

  private static String contact(Map<String, String> sent) {
    return !sent.getOrDefault("phone", "").isBlank()
        ? "phone"
        : sent.getOrDefault("email", "").isBlank() ? "none" : "email";
  }

  private static Optional<Channel> channel(Map<String, String> sent) {
    String word = sent.getOrDefault("channel", "");
    return Arrays.stream(Channel.values())
        .filter(c -> c.writtenDown() && c.name().equalsIgnoreCase(word))
        .findFirst();
  }

  /** A slip of the finger is mended while the customer is still there. */
  private boolean unreachable(Feedback feedback, Visitor visitor) {
    String country = market(feedback, visitor).map(Market::id).orElse("NO");
    return feedback.phone().filter(typed -> Phone.parse(typed, country).isEmpty()).isPresent();
  }

  private Optional<Market> market(Feedback feedback, Visitor visitor) {
    Organisation organisation = organisations.current();
    return organisation
        .place(feedback.place().orElse(visitor.colleague().place()))
        .map(Place::market)
        .flatMap(organisation::market);
  }

  private static List<Problem> wrong(String field, Problem.Code code) {
    return List.of(new Problem(field, code));
  }

  private Response form(
      int status,
      Visitor visitor,
      Map<String, String> fields,
      List<Problem> problems,
      @Nullable String sentAlready) {
    String key = sentAlready == null ? fields.getOrDefault("key", "") : "";
    return Response.scripted(
        status,
        Pages.counter(
            CounterView.of(
                visitor.colleague(),
                organisations.current(),
                visitor.session().csrf(),
                key.isEmpty() ? keys().mint(clock.instant()) : key,
                fields,
                problems,
                sentAlready)));
  }

  private Response slip(Submission submission, Visitor visitor) {
    ZoneId zone =
        market(submission.feedback(), visitor)
            .map(Market::zone)
            .orElse(visitor.colleague().hours().zone());
    return Response.scripted(
        200,
        Pages.slip(
            SlipView.of(
                visitor.colleague(),
                visitor.session().csrf(),
                submission,
                submission.receivedAt().plus(firstWordWithin),
                zone,
                links.status(submission.reference(), submission.receivedAt()))));
  }

  private FormKeys keys() {
    return new FormKeys(links.signatures());
  }
}
