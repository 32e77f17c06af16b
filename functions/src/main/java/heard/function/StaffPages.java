package heard.function;

import static heard.staff.Role.MANAGER;
import static heard.staff.Role.MARKETING;
import static heard.staff.Role.STAFF;
import static heard.web.identity.Caller.Scope.MANAGE;
import static heard.web.identity.Caller.Scope.READ;
import static heard.web.identity.Caller.Scope.WRITE;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import heard.staff.Role;
import heard.web.ProblemView;
import heard.web.http.Gateway;
import heard.web.http.Request;
import heard.web.http.Response;
import heard.web.identity.Issuer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;

/** Sign-in, the desk, settings and figures; the JSON API for the same. */
public final class StaffPages implements RequestStreamHandler {
  private static final Set<Role> WITH_CUSTOMERS = Set.of(STAFF, MANAGER);
  private static final Set<Role> MANAGERS = Set.of(MANAGER);
  private static final Set<Role> EVERYBODY = Set.of(STAFF, MARKETING, MANAGER);

  private final Door door;
  private final SignInDesk signIn;
  private final DeskPages desk;
  private final CounterDesk counter;
  private final DeskPhotos photos;
  private final CaseApi cases;
  private final SettingsApi settings;

  public StaffPages() {
    this(Wiring.onAws());
  }

  StaffPages(Wiring wiring) {
    var issuer = new Issuer(wiring.variable("ISSUER"));
    this.door = Door.of(wiring, issuer);
    this.signIn = SignInDesk.of(wiring, door, issuer);
    this.desk = DeskPages.of(wiring);
    this.counter = CounterDesk.of(wiring);
    this.photos = DeskPhotos.of(wiring);
    this.cases = CaseApi.of(wiring);
    this.settings = SettingsApi.of(wiring);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Gateway.write(answer(Gateway.read(event)), answer);
  }

  private Response answer(Request r) {
    return switch (r.route()) {
      case "GET /sign-in" -> signIn.show(r);
      case "GET /sign-in/callback" -> signIn.callback(r);
      case "POST /sign-out" -> signIn.out(r);
      case "GET /desk", "GET /desk/{proxy+}" ->
          door.page(r, WITH_CUSTOMERS, visitor -> show(r, visitor));
      case "POST /desk/{proxy+}" -> door.page(r, WITH_CUSTOMERS, visitor -> act(r, visitor));
      case "GET /settings",
          "POST /settings",
          "GET /settings/{proxy+}",
          "POST /settings/{proxy+}",
          "GET /insight" ->
          door.page(r, MANAGERS, StaffPages::notYet);
      case "GET /api/cases" -> door.api(r, READ, WITH_CUSTOMERS, asker -> cases.list(r, asker));
      case "GET /api/cases/{reference}" ->
          door.api(r, READ, WITH_CUSTOMERS, asker -> cases.show(r, asker));
      case "POST /api/cases/{reference}/{action}" ->
          door.api(r, WRITE, WITH_CUSTOMERS, asker -> cases.act(r, asker));
      case "GET /api/settings/{kind}" -> door.api(r, READ, EVERYBODY, asker -> settings.list(r));
      case "GET /api/settings/{kind}/{id}" ->
          door.api(r, READ, EVERYBODY, asker -> settings.show(r));
      case "PUT /api/settings/{kind}/{id}" ->
          door.api(r, MANAGE, MANAGERS, asker -> settings.put(r));
      default -> throw new IllegalStateException("no such route: " + r.route());
    };
  }

  private Response show(Request r, Visitor visitor) {
    return CounterDesk.owns(r)
        ? counter.show(r, visitor)
        : DeskPhotos.owns(r) ? photos.show(r, visitor) : desk.show(r, visitor);
  }

  private Response act(Request r, Visitor visitor) {
    return CounterDesk.owns(r)
        ? counter.take(r, visitor)
        : DeskPhotos.owns(r) ? photos.add(r, visitor) : desk.act(r, visitor);
  }

  private static Response notYet(Visitor visitor) {
    return Door.problem(404, visitor.colleague().language(), ProblemView.Cause.NOT_YOURS);
  }
}
