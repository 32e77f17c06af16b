package heard.function;

import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Stale;
import heard.feedback.Reference;
import heard.feedback.Submissions;
import heard.feedback.Trait;
import heard.web.ProblemView.Cause;
import heard.web.http.Request;
import heard.web.http.Response;
import java.util.Map;
import java.util.Optional;

/** Photos of a case, as a colleague sees them and adds what a customer has brought along. */
record DeskPhotos(PhotoShelf shelf, Cases cases, Submissions submissions) {
  private static final String STEP = "/photos";
  private static final int TRIES = 4;

  static DeskPhotos of(Wiring wiring) {
    var parts = new Parts(wiring);
    return new DeskPhotos(PhotoShelf.of(wiring), parts.cases(), parts.submissions());
  }

  /** Whether a path below the desk is about photos. */
  static boolean owns(Request request) {
    return request.parameter("proxy").contains(STEP);
  }

  Response show(Request request, Visitor visitor) {
    String path = request.parameter("proxy");
    String id = path.substring(path.indexOf(STEP) + STEP.length()).replaceFirst("^/", "");
    return reference(request)
        .flatMap(cases::file)
        .filter(file -> visitor.access().covers(file.head()))
        .flatMap(file -> shelf.show(file, id))
        .orElseGet(() -> problem(404, visitor, Cause.NOT_YOURS));
  }

  Response add(Request request, Visitor visitor) {
    return reference(request)
        .map(reference -> add(request, reference, visitor))
        .orElseGet(() -> problem(404, visitor, Cause.NOT_YOURS));
  }

  private Response add(Request request, Reference reference, Visitor visitor) {
    for (int tried = 0; tried < TRIES; tried++) {
      Optional<CaseFile> file = cases.file(reference);
      if (file.isEmpty()) {
        return justWritten(reference, visitor)
            ? problem(503, visitor, Cause.FAILED)
            : problem(404, visitor, Cause.NOT_YOURS);
      }
      boolean covered = visitor.access().covers(file.get().head());
      if (!covered && !wrote(visitor, file.get().entries().getFirst().facts())) {
        return problem(404, visitor, Cause.NOT_YOURS);
      }
      try {
        String home = covered ? "/desk/" : "/desk/new/";
        return switch (shelf.add(file.get(), request, Optional.of(visitor.colleague().id()))) {
          case KEPT -> Response.seeOther(home + reference.text() + "?done=photo");
          case TOO_LARGE -> problem(413, visitor, Cause.PHOTO);
          case NOT_A_PHOTO, TOO_MANY -> problem(422, visitor, Cause.PHOTO);
        };
      } catch (Stale raced) {
        // Somebody else wrote first: the photo goes to the case as it is now.
      }
    }
    throw new Stale(reference);
  }

  /** Written down by this colleague a moment ago: it has no case yet. */
  private boolean justWritten(Reference reference, Visitor visitor) {
    return submissions.find(reference).filter(s -> wrote(visitor, s.facts())).isPresent();
  }

  private static boolean wrote(Visitor visitor, Map<String, String> facts) {
    return visitor.colleague().id().equals(facts.get(Trait.WRITTEN_BY));
  }

  private static Optional<Reference> reference(Request request) {
    String path = request.parameter("proxy");
    return Reference.parse(path.substring(0, path.indexOf(STEP)));
  }

  private static Response problem(int status, Visitor visitor, Cause cause) {
    return Door.problem(status, visitor.colleague().language(), cause);
  }
}
