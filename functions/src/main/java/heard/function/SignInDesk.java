package heard.function;

import heard.staff.Colleague;
import heard.staff.Role;
import heard.web.Pages;
import heard.web.ProblemView;
import heard.web.SignInView;
import heard.web.SignInView.Way;
import heard.web.http.Request;
import heard.web.http.Response;
import heard.web.identity.Faces;
import heard.web.identity.Issuer;
import heard.web.identity.Seal;
import heard.web.identity.SignIn;
import heard.web.identity.Tokens;
import heard.web.identity.Unreachable;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who is at this device: signing in, switching to somebody else, signing out. */
record SignInDesk(Door door, SignIn signIn, Faces faces) {
  private static final String HOME = "/desk";

  /** A path of ours for staff, and nothing that a browser could take for another host. */
  private static final Pattern OURS =
      Pattern.compile("/(desk|settings|insight|schedules|letters)([/?][!-\\[\\]-~]*)?");

  static SignInDesk of(Wiring wiring, Door door, Issuer issuer) {
    byte[] secret = new Parts(wiring).secret("SESSION_KEY");
    return new SignInDesk(
        door,
        new SignIn(
            issuer,
            new Tokens(issuer, wiring.clock()),
            wiring.variable("STAFF_CLIENT"),
            URI.create(wiring.variable("BASE_URL") + "/sign-in/callback"),
            new Seal(secret, "attempt"),
            wiring.clock()),
        Faces.of(secret));
  }

  Response show(Request request) {
    String to = request.asked("to").filter(t -> OURS.matcher(t).matches()).orElse(HOME);
    Optional<String> who = request.asked("as");
    if (who.isPresent() || request.asked("other").isPresent()) {
      return depart(request, to, who);
    }
    Optional<Visitor> in = door.visitor(request);
    if (in.isPresent() && request.asked("to").isPresent()) {
      return Response.seeOther(to);
    }
    List<Faces.Face> known = faces.of(request);
    boolean out = request.asked("out").isPresent();
    return in.isEmpty() && known.isEmpty() && !out
        ? depart(request, to, Optional.empty())
        : choose(request, to, in, out, known);
  }

  private Response choose(
      Request request, String to, Optional<Visitor> in, boolean out, List<Faces.Face> known) {
    String again = "/sign-in?to=" + Door.encoded(to);
    List<Way> ways =
        known.stream()
            .filter(f -> in.filter(v -> v.colleague().id().equals(f.colleague())).isEmpty())
            .map(f -> new Way(f.name(), again + "&as=" + Door.encoded(f.colleague())))
            .toList();
    return Response.scripted(
        200,
        Pages.signIn(
            SignInView.of(
                in.map(v -> v.colleague().language()).orElseGet(() -> FormDesk.language(request)),
                in.map(v -> new Way(v.colleague().givenName(), to)).orElse(null),
                out,
                ways,
                again + "&other=1")));
  }

  private Response depart(Request request, String to, Optional<String> who) {
    try {
      SignIn.Departure departure = signIn.depart(to, who);
      return Response.seeOther(departure.to().toString()).cookie(departure.cookie());
    } catch (Unreachable issuer) {
      return later(request, to, issuer);
    }
  }

  Response callback(Request request) {
    try {
      return arrived(request);
    } catch (Unreachable issuer) {
      return later(request, wanted(request), issuer);
    }
  }

  private static Response later(Request request, String to, Unreachable issuer) {
    Log.failed("sign-in", "issuer", issuer);
    return problem(request, 503, ProblemView.Cause.ISSUER, to);
  }

  /** Where somebody was going before they were sent to the issuer. */
  private String wanted(Request request) {
    return signIn.wanted(request).orElse(HOME);
  }

  private Response arrived(Request request) {
    return switch (signIn.arrive(request)) {
      case SignIn.NotAsked() -> problem(request, 400, ProblemView.Cause.ATTEMPT, wanted(request));
      case SignIn.Arrived(String name, Set<Role> roles, String to, String done) ->
          door.active(name)
              .map(colleague -> enter(request, colleague, roles, to).cookie(done))
              .orElseGet(() -> problem(request, 403, ProblemView.Cause.STRANGER, to));
    };
  }

  private Response enter(Request request, Colleague colleague, Set<Role> roles, String to) {
    var face = new Faces.Face(colleague.id(), colleague.givenName());
    return Response.seeOther(to)
        .cookie(door.sessions().cookie(door.sessions().begin(colleague.id(), roles)))
        .cookie(faces.with(request, face));
  }

  /** Ends the session here; whoever is next is asked for their own sign-in. */
  Response out(Request request) {
    return door.visitor(request)
        .map(
            visitor ->
                door.sessions().owns(visitor.session(), request)
                    ? Response.seeOther("/sign-in?out=1").cookie(door.sessions().end())
                    : Door.problem(403, visitor.colleague().language(), ProblemView.Cause.OLD_FORM))
        .orElseGet(() -> Response.seeOther("/sign-in?out=1"));
  }

  /** Whoever tries again still gets to where they were going. */
  private static Response problem(Request request, int status, ProblemView.Cause cause, String to) {
    var view = ProblemView.of(FormDesk.language(request), cause, "", null);
    String again = "/sign-in?other=1&to=" + Door.encoded(to);
    return Response.page(status, Pages.problem(view.onwardTo(again)));
  }
}
