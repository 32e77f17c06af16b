package heard.function;

import heard.aws.S3Photos;
import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Charter;
import heard.casework.Entry;
import heard.casework.Photo;
import heard.casework.Saying;
import heard.casework.Saying.Action;
import heard.casework.Stale;
import heard.correspondence.FormKeys;
import heard.correspondence.Links;
import heard.customer.Language;
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
import heard.web.http.Multipart;
import heard.web.http.Request;
import heard.web.http.Response;
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
    S3Photos photos,
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
        new S3Photos(wiring.clients().s3(), wiring.variable("PHOTOS_BUCKET")),
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
    String key =
        Optional.ofNullable(form.get("key"))
            .filter(k -> !k.isBlank())
            .orElseGet(() -> sameWithin(action, words));
    var saying = new Saying(action, words, Integer.toHexString(key.hashCode()) + key.length());
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
    byte[] content =
        Multipart.read(request)
            .flatMap(
                parts ->
                    Optional.ofNullable(parts.get("photo"))
                        .or(
                            () ->
                                parts.values().stream()
                                    .filter(p -> Photo.of(p.array()).isPresent())
                                    .findFirst()))
            .map(Request.Bytes::array)
            .orElseGet(() -> request.body().array());
    Optional<Photo> photo = Photo.of(content).filter(p -> content.length <= Photo.LARGEST);
    Optional<CaseFile> file = cases.file(reference);
    if (file.isEmpty()) {
      return page(request, reference, 409, Optional.empty());
    }
    if (photo.isEmpty()) {
      int status = content.length > Photo.LARGEST ? 413 : 422;
      return page(request, reference, status, refused("photo", Visit.Why.NOT_A_PHOTO));
    }
    String id = UUID.nameUUIDFromBytes(content) + "." + photo.get().ending();
    if (taken(file.get()).anyMatch(id::equals)) {
      return done(request, "photo");
    }
    if (taken(file.get()).count() >= Photo.MOST) {
      return page(request, reference, 422, refused("photo", Visit.Why.TOO_MANY_PHOTOS));
    }
    photos.put(reference, id, photo.get().type(), content);
    return note(request, file.get(), id);
  }

  private Response note(Request request, CaseFile file, String id) {
    var head = file.head();
    var entry =
        new Entry(
            head.entries() + 1,
            clock.instant(),
            Entry.What.PHOTO,
            Entry.By.CUSTOMER,
            Optional.empty(),
            Optional.empty(),
            Map.of("photo", id));
    cases.change(head.grown(1), java.util.List.of(entry), java.util.List.of());
    return done(request, "photo");
  }

  private static java.util.stream.Stream<String> taken(CaseFile file) {
    return file.entries().stream()
        .flatMap(e -> Optional.ofNullable(e.facts().get("photo")).stream());
  }

  /** Always as a file to save, never as part of a page. */
  Response photo(Request request) {
    String id = request.parameter("photo");
    return known(
        request,
        reference ->
            photos
                .find(reference, id)
                .flatMap(
                    content ->
                        Photo.of(content)
                            .map(
                                photo ->
                                    Response.bytes(200, photo.type(), content)
                                        .with(
                                            "content-disposition",
                                            "attachment; filename=\"photo."
                                                + photo.ending()
                                                + "\"")))
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
      Language language = language(request, file.get().head().customer().language());
      return Response.page(
          status,
          Pages.status(
              StatusPage.of(visit(request, language, now, refused), file.get(), organisation)));
    }
    Submission submission = submissions.find(reference).orElseThrow();
    Language language = language(request, submission.feedback().language());
    StatusView waiting =
        StatusPage.waiting(
            visit(request, language, now, refused),
            submission,
            submission.receivedAt().plus(firstWordWithin),
            ZoneId.of("Europe/Oslo"));
    return Response.page(status, Pages.status(waiting));
  }

  private Visit visit(
      Request request, Language language, Instant now, Optional<Visit.Refused> refused) {
    return new Visit(
        language,
        address(request),
        new FormKeys(links.signatures()).mint(now),
        now,
        request.asked("done"),
        refused);
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

  private String sameWithin(Action action, String words) {
    return action + "\n" + words + "\n" + clock.instant().getEpochSecond() / SAME_SECONDS;
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
