package heard.function;

import heard.aws.DynamoForm;
import heard.correspondence.FormKeys;
import heard.correspondence.Links;
import heard.customer.Brand;
import heard.customer.Language;
import heard.customer.Problem;
import heard.feedback.Channel;
import heard.feedback.Draft;
import heard.feedback.Feedback;
import heard.feedback.Intake;
import heard.feedback.Kind;
import heard.feedback.Reading;
import heard.feedback.Submission;
import heard.web.Choice;
import heard.web.DoorsView;
import heard.web.FormView;
import heard.web.Pages;
import heard.web.Texts;
import heard.web.http.Json;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Shows the form, and takes what comes back from it or from the API.
 *
 * @param firstWordWithin when a customer hears who has it
 */
record FormDesk(
    Intake intake, Links links, DynamoForm form, Duration firstWordWithin, InstantSource clock) {
  private static final int LARGEST_BODY = 256 * 1024;
  private static final int SHORTEST_API_KEY = 16;
  private static final Duration FASTEST_READER = Duration.ofSeconds(2);
  private static final Duration SAME_WITHIN = Duration.ofMinutes(10);

  /** A field that people do not see; robots fill it in. */
  private static final String TRAP = "website";

  Response show(Request request) {
    Language language = language(request);
    String place = request.asked("place").orElse("");
    return request
        .asked("kind")
        .flatMap(Kind::of)
        .map(kind -> form(language, kind, place))
        .orElseGet(() -> doors(language, place));
  }

  private Response form(Language language, Kind kind, String place) {
    String key = keys().mint(clock.instant());
    Brand brand = brand(place, language);
    var view = FormView.fresh(language, kind, key, places(), place).under(brand);
    return Response.page(200, Pages.form(view)).showing(brand.logoSite());
  }

  /** The first answer waits for no table: its brand is the one that was last read. */
  private Response doors(Language language, String place) {
    Brand brand = form.known().brand(place, language);
    return Response.page(200, Pages.doors(DoorsView.of(language, place).under(brand)))
        .showing(brand.logoSite());
  }

  Response take(Request request) {
    boolean json = request.type().equals("application/json");
    Language language = language(request);
    var answers = json ? new ApiAnswers(this, language) : new FormAnswers(this, language);
    if (request.body().length() > LARGEST_BODY) {
      return answers.tooLarge("256 KB");
    }
    if (!json) {
      return take(request, request.form(), language, answers);
    }
    return Json.object(request.body().toString())
        .map(fields -> take(request, texts(fields), language, answers))
        .orElseGet(Json::unreadable);
  }

  private Response take(
      Request request, Map<String, String> fields, Language preferred, Answers answers) {
    return switch (Reading.of(fields, preferred)) {
      case Reading.Invalid(List<Problem> problems) -> answers.invalid(fields, problems);
      case Reading.Valid(Feedback feedback) -> {
        Instant now = clock.instant();
        Optional<Instant> shown = keys().madeAt(fields.getOrDefault("key", ""), now);
        var draft =
            new Draft(
                feedback,
                answers.channel(),
                now,
                Optional.of(request.sourceIp()).filter(ip -> !ip.isEmpty()).map(intake::hidden),
                doubt(fields, shown, now));
        String key = key(request, fields, feedback, shown.isPresent(), now);
        yield switch (intake.take(key, draft)) {
          case Intake.Taken(Submission taken) -> answers.taken(taken);
          case Intake.KeyUsed(Submission before) -> answers.keyUsed(fields, before);
        };
      }
    };
  }

  /**
   * What makes two requests the same: the form's own key, the caller's, or else the same words from
   * the same person within ten minutes.
   */
  private static String key(
      Request request, Map<String, String> fields, Feedback feedback, boolean signed, Instant now) {
    if (signed) {
      return "form\n" + fields.getOrDefault("key", "");
    }
    String contact = feedback.email().map(m -> m.comparable()).or(feedback::phone).orElse("");
    return request
        .header("idempotency-key")
        .filter(key -> key.length() >= SHORTEST_API_KEY)
        .map(key -> "api\n" + contact + "\n" + key)
        .orElseGet(
            () ->
                "same\n"
                    + contact
                    + "\n"
                    + feedback.canonical()
                    + "\n"
                    + now.getEpochSecond() / SAME_WITHIN.toSeconds());
  }

  private static Optional<Submission.Doubt> doubt(
      Map<String, String> fields, Optional<Instant> shown, Instant now) {
    if (!fields.getOrDefault(TRAP, "").isBlank()) {
      return Optional.of(Submission.Doubt.TRAP);
    }
    return shown
        .filter(at -> at.plus(FASTEST_READER).isAfter(now))
        .map(at -> Submission.Doubt.HASTE);
  }

  /** Truths and numbers are read as their texts; anything nested is no field of ours. */
  private static Map<String, String> texts(Map<String, Object> fields) {
    var texts = new LinkedHashMap<String, String>();
    fields.forEach(
        (name, value) -> {
          if (value instanceof String || value instanceof Boolean || value instanceof Number) {
            texts.put(name, value.toString());
          }
        });
    texts.remove("key");
    return texts;
  }

  /** What was asked for in the address, else what the browser prefers. */
  static Language language(Request request) {
    return request
        .asked("lang")
        .filter(Language::knows)
        .map(Language::of)
        .orElseGet(() -> Language.negotiate(request.header("accept-language").orElse("")));
  }

  /** What came back tells its language itself. */
  static Language language(Map<String, String> fields, Language preferred) {
    String tag = fields.getOrDefault("language", "");
    return Language.knows(tag) ? Language.of(tag) : preferred;
  }

  List<Choice> places() {
    return form.offer().places().stream().map(p -> new Choice(p.id(), p.name())).toList();
  }

  /** Whose form it is to somebody in this place, or else to somebody who speaks so. */
  Brand brand(String place, Language language) {
    return form.offer().brand(place, language);
  }

  FormKeys keys() {
    return new FormKeys(links.signatures());
  }

  String said(Problem problem, Language language) {
    String code = problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Texts.of(language).get("wrong." + code);
  }

  /** {@code 2026-11-24T16:00:00Z}: to the second, with an offset. */
  String firstWordBy(Submission submission) {
    return submission.receivedAt().plus(firstWordWithin).toString();
  }

  /** How one kind of caller is answered. */
  interface Answers {
    Channel channel();

    Response taken(Submission submission);

    Response keyUsed(Map<String, String> fields, Submission before);

    Response invalid(Map<String, String> fields, List<Problem> problems);

    Response tooLarge(String limit);
  }
}
