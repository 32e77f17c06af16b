package heard.function;

import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Charter;
import heard.casework.Saying;
import heard.casework.Saying.Action;
import heard.casework.Stale;
import heard.correspondence.FormKeys;
import heard.correspondence.Links;
import heard.customer.Brand;
import heard.customer.Language;
import heard.customer.Market;
import heard.feedback.Reference;
import heard.feedback.Submission;
import heard.feedback.Submissions;
import heard.staff.Organisation;
import heard.staff.Organisations;
import heard.time.PublicHolidays;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.StatusPage;
import heard.web.StatusView;
import heard.web.Visit;
import heard.web.http.Request;
import heard.web.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The status page: how it stands, and what its customer says to that. */
record StatusDesk(
    Links links,
    Cases cases,
    Submissions submissions,
    Organisations organisations,
    PhotoShelf photos,
    Charter charter,
    Duration firstWordWithin,
    InstantSource clock) {
  private static final int TRIES = 4;
  private static final long SAME_SECONDS = 600;

  static StatusDesk of(Wiring wiring) {
    var parts = new Parts(wiring);
    return new StatusDesk(
        parts.links(),
        parts.cases(),
        parts.submissions(),
        parts.organisations(),
        PhotoShelf.of(wiring),
        Charter.nordic(new PublicHolidays()),
        parts.firstWordWithin(),
        wiring.clock());
  }

  Response show(Request request) {
    return known(request, reference -> page(request, reference, 200, Optional.empty()));
  }

  Response say(Request request) {
    Map<String, String> form = request.form();
    String words = form.getOrDefault("text", form.getOrDefault("message", ""));
    return known(
        request,
        reference ->
            Action.of(form.getOrDefault("action", ""))
                .map(action -> say(request, reference, action, words, form))
                .orElseGet(() -> page(request, reference, 422, Optional.empty())));
  }

  private Response say(
      Request request, Reference reference, Action action, String words, Map<String, String> form) {
    var saying = new Saying(action, words, key(form, action, words));
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<CaseFile> file = cases.file(reference);
      if (file.isEmpty()) {
        return page(request, reference, 409, Optional.empty());
      }
      try {
        return switch (saying.about(file.get(), charter, clock.instant())) {
          case Saying.Changed(var next, var happened) -> {
            cases.change(next, happened, java.util.List.of());
            yield done(request, action.word());
          }
          case Saying.Same() -> done(request, action.word());
          case Saying.Wordless() ->
              page(request, reference, 422, refused(action, words, Visit.Why.EMPTY));
          case Saying.TooLong() ->
              page(request, reference, 422, refused(action, words, Visit.Why.TOO_LONG));
        };
      } catch (Stale raced) {
        // Somebody else wrote first: what the customer says is said to the case as it is now.
      }
    }
    throw new Stale(reference);
  }

  Response addPhoto(Request request) {
    return known(request, reference -> addPhoto(request, reference));
  }

  private Response addPhoto(Request request, Reference reference) {
    Optional<CaseFile> file = cases.file(reference);
    if (file.isEmpty()) {
      return page(request, reference, 409, Optional.empty());
    }
    return switch (photos.add(file.get(), request, Optional.empty())) {
      case KEPT -> done(request, "photo");
      case TOO_LARGE -> page(request, reference, 413, refused("photo", Visit.Why.NOT_A_PHOTO));
      case NOT_A_PHOTO -> page(request, reference, 422, refused("photo", Visit.Why.NOT_A_PHOTO));
      case TOO_MANY -> page(request, reference, 422, refused("photo", Visit.Why.TOO_MANY_PHOTOS));
    };
  }

  Response photo(Request request) {
    String id = request.parameter("photo");
    return known(
        request,
        reference ->
            cases
                .file(reference)
                .flatMap(file -> photos.show(file, id))
                .orElseGet(() -> problem(request, 404, ProblemView.Cause.NOT_FOUND)));
  }

  private Response known(Request request, Function<Reference, Response> then) {
    return links
        .reference(request.parameter("token"), clock.instant())
        .map(then)
        .orElseGet(() -> problem(request, 404, ProblemView.Cause.LINK));
  }

  private Response page(
      Request request, Reference reference, int status, Optional<Visit.Refused> refused) {
    Optional<CaseFile> file = cases.file(reference);
    Instant now = clock.instant();
    if (file.isPresent()) {
      Organisation organisation = organisations.current();
      Case head = file.get().head();
      Language language = language(request, head.customer().language());
      Brand brand = organisation.brand(head.understood().place(), head.customer().country());
      return Response.scripted(
              status,
              Pages.status(
                  StatusPage.of(
                      visit(request, language, now, refused, brand), file.get(), organisation)))
          .showing(brand.logoSite());
    }
    Submission submission = submissions.find(reference).orElseThrow();
    Language language = language(request, submission.feedback().language());
    Brand brand =
        organisations
            .current()
            .brand(submission.feedback().place(), Market.of(submission.feedback().language()));
    StatusView waiting =
        StatusPage.waiting(
            visit(request, language, now, refused, brand),
            submission,
            submission.receivedAt().plus(firstWordWithin),
            ZoneId.of("Europe/Oslo"));
    return Response.scripted(status, Pages.status(waiting)).showing(brand.logoSite());
  }

  private Visit visit(
      Request request,
      Language language,
      Instant now,
      Optional<Visit.Refused> refused,
      Brand brand) {
    return new Visit(
        language,
        address(request),
        new FormKeys(links.signatures()).mint(now),
        now,
        request.asked("done"),
        refused,
        brand);
  }

  private static String address(Request request) {
    return "/status/" + request.parameter("token");
  }

  private Response done(Request request, String action) {
    return Response.seeOther(
        address(request)
            + "?done="
            + action
            + request.asked("lang").filter(Language::knows).map(l -> "&lang=" + l).orElse(""));
  }

  /**
   * The same words from the same page are the same, also when the page comes back from the
   * browser's memory; from another system those within ten minutes.
   */
  private String key(Map<String, String> form, Action action, String words) {
    String page =
        Optional.ofNullable(form.get("key"))
            .filter(k -> !k.isBlank())
            .orElseGet(() -> Long.toString(clock.instant().getEpochSecond() / SAME_SECONDS));
    String all = String.join("\n", page, action.word(), words);
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Optional<Visit.Refused> refused(Action action, String words, Visit.Why why) {
    return Optional.of(new Visit.Refused(action.word(), words, why));
  }

  private static Optional<Visit.Refused> refused(String action, Visit.Why why) {
    return Optional.of(new Visit.Refused(action, "", why));
  }

  private static Language language(Request request, Language theirs) {
    return request.asked("lang").filter(Language::knows).map(Language::of).orElse(theirs);
  }

  private static Response problem(Request request, int status, ProblemView.Cause cause) {
    return Response.page(
        status, Pages.problem(ProblemView.of(FormDesk.language(request), cause, "", null)));
  }
}
