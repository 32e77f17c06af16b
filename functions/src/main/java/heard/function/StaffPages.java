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
import heard.web.http.Gateway;
import heard.web.http.Request;
import heard.web.http.Response;
import heard.web.identity.Issuer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.regex.Pattern;

/** Sign-in, the desk, settings and figures; the JSON API for the same. */
public final class StaffPages implements RequestStreamHandler {
  private static final Set<Role> WITH_CUSTOMERS = Set.of(STAFF, MANAGER);
  private static final Set<Role> MANAGERS = Set.of(MANAGER);
  private static final Set<Role> PLANNERS = Set.of(MARKETING, MANAGER);
  private static final Pattern FOLLOW_UPS =
      Pattern.compile(" /(schedules|letters|api/(customers|occasions|schedules|letters|imports))");
  private static final Set<Role> EVERYBODY = Set.of(STAFF, MARKETING, MANAGER);

  private final Door door;
  private final SignInDesk signIn;
  private final DeskPages desk;
  private final MailPages mail;
  private final MailFiles mailFiles;
  private final CounterDesk counter;
  private final TaskDesk tasks;
  private final DeskPhotos photos;
  private final CaseApi cases;
  private final SettingsApi settings;
  private final SettingsPages settingsPages;
  private final InsightPage insight;
  private final CustomerApi customers;
  private final OccasionApi occasions;
  private final ScheduleApi schedules;
  private final ScheduleDesk scheduleDesk;
  private final LetterDesk letters;
  private final LetterApi letterApi;
  private final ExplainApi explain;
  private final ImportApi imports;

  public StaffPages() {
    this(Wiring.onAws());
  }

  StaffPages(Wiring wiring) {
    var issuer = new Issuer(wiring.variable("ISSUER"));
    this.door = Door.of(wiring, issuer);
    this.signIn = SignInDesk.of(wiring, door, issuer);
    this.desk = DeskPages.of(wiring);
    this.mail = MailPages.of(wiring);
    this.mailFiles = MailFiles.of(wiring);
    this.counter = CounterDesk.of(wiring);
    this.tasks = TaskDesk.of(wiring);
    this.photos = DeskPhotos.of(wiring);
    this.cases = CaseApi.of(wiring);
    this.settings = SettingsApi.of(wiring);
    this.settingsPages = SettingsPages.of(wiring, settings);
    this.insight = InsightPage.of(wiring);
    this.customers = CustomerApi.of(wiring);
    this.occasions = OccasionApi.of(wiring);
    this.schedules = ScheduleApi.of(wiring);
    this.scheduleDesk = ScheduleDesk.of(wiring);
    this.letters = LetterDesk.of(wiring);
    this.letterApi = LetterApi.of(wiring);
    this.explain = ExplainApi.of(wiring);
    this.imports = ImportApi.of(wiring);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Gateway.write(answer(Gateway.read(event)), answer);
  }

  private Response answer(Request r) {
    return FOLLOW_UPS.matcher(r.route()).find() ? followUps(r) : others(r);
  }

  private Response followUps(Request r) {
    return switch (r.route()) {
      case "GET /schedules" -> door.page(r, PLANNERS, visitor -> scheduleDesk.list(r, visitor));
      case "GET /schedules/{proxy+}" ->
          door.page(r, PLANNERS, visitor -> scheduleDesk.show(r, visitor));
      case "POST /schedules/{proxy+}" ->
          door.page(r, PLANNERS, visitor -> scheduleDesk.act(r, visitor));
      case "GET /letters" -> door.page(r, PLANNERS, visitor -> letters.list(r, visitor));
      case "GET /letters/{proxy+}" -> door.page(r, PLANNERS, visitor -> letters.show(r, visitor));
      case "POST /letters/{proxy+}" -> door.page(r, PLANNERS, visitor -> letters.act(r, visitor));
      case "GET /api/customers/{id}" -> door.api(r, READ, EVERYBODY, asker -> customers.show(r));
      case "PUT /api/customers/{id}" -> door.api(r, WRITE, EVERYBODY, asker -> customers.put(r));
      case "DELETE /api/customers/{id}" ->
          door.api(r, MANAGE, MANAGERS, asker -> customers.delete(r));
      case "GET /api/customers/{id}/everything" ->
          door.api(r, READ, MANAGERS, asker -> customers.everything(r));
      case "GET /api/customers/{id}/explain" ->
          door.api(r, READ, EVERYBODY, asker -> explain.show(r));
      case "POST /api/occasions" -> door.api(r, WRITE, EVERYBODY, asker -> occasions.post(r));
      case "GET /api/schedules" -> door.api(r, READ, EVERYBODY, asker -> schedules.list(r));
      case "GET /api/schedules/{id}" -> door.api(r, READ, EVERYBODY, asker -> schedules.show(r));
      case "PUT /api/schedules/{id}" -> door.api(r, MANAGE, PLANNERS, asker -> schedules.put(r));
      case "POST /api/schedules/{id}/{action}" ->
          door.api(r, MANAGE, PLANNERS, asker -> schedules.act(r));
      case "GET /api/letters" -> door.api(r, READ, EVERYBODY, asker -> letterApi.list(r));
      case "GET /api/letters/{id}" -> door.api(r, READ, EVERYBODY, asker -> letterApi.show(r));
      case "PUT /api/letters/{id}" -> door.api(r, MANAGE, PLANNERS, asker -> letterApi.put(r));
      case "POST /api/letters/{id}/{action}" ->
          door.api(r, MANAGE, PLANNERS, asker -> letterApi.act(r));
      case "POST /api/imports/customers" ->
          door.api(r, MANAGE, PLANNERS, asker -> imports.start(r));
      case "GET /api/imports/{id}" -> door.api(r, READ, PLANNERS, asker -> imports.show(r));
      default -> throw new IllegalStateException("no such route: " + r.route());
    };
  }

  private Response others(Request r) {
    return switch (r.route()) {
      case "GET /sign-in" -> signIn.show(r);
      case "GET /sign-in/callback" -> signIn.callback(r);
      case "POST /sign-out" -> signIn.out(r);
      case "GET /desk" -> door.page(r, EVERYBODY, visitor -> home(r, visitor));
      case "GET /desk/{proxy+}" -> door.page(r, WITH_CUSTOMERS, visitor -> show(r, visitor));
      case "GET /desk/held" -> door.page(r, WITH_CUSTOMERS, visitor -> mail.held(r, visitor));
      case "POST /desk/held" -> door.page(r, WITH_CUSTOMERS, visitor -> mail.release(r, visitor));
      case "GET /desk/{reference}/mail/{entry}" ->
          door.page(r, WITH_CUSTOMERS, visitor -> mailFiles.raw(r, visitor));
      case "GET /desk/{reference}/mail/{entry}/{part}" ->
          door.page(r, WITH_CUSTOMERS, visitor -> mailFiles.file(r, visitor));
      case "POST /desk/{reference}/join" ->
          door.page(r, WITH_CUSTOMERS, visitor -> mail.join(r, visitor));
      case "POST /desk/{proxy+}" -> door.page(r, WITH_CUSTOMERS, visitor -> act(r, visitor));
      case "GET /settings", "GET /settings/{proxy+}" ->
          door.page(r, MANAGERS, visitor -> settingsPages.show(r, visitor));
      case "POST /settings/{proxy+}" ->
          door.page(r, MANAGERS, visitor -> settingsPages.take(r, visitor));
      case "GET /insight" -> door.page(r, MANAGERS, visitor -> insight.show(r, visitor));
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

  /** Who only plans what goes out has no desk: they begin at their schedules. */
  private Response home(Request r, Visitor visitor) {
    return visitor.session().roles().stream().anyMatch(WITH_CUSTOMERS::contains)
        ? desk.show(r, visitor)
        : Response.seeOther("/schedules");
  }

  private Response show(Request r, Visitor visitor) {
    if (CounterDesk.owns(r)) {
      return counter.show(r, visitor);
    }
    if (TaskDesk.owns(r)) {
      return tasks.show(r, visitor);
    }
    return DeskPhotos.owns(r) ? photos.show(r, visitor) : desk.show(r, visitor);
  }

  private Response act(Request r, Visitor visitor) {
    if (CounterDesk.owns(r)) {
      return counter.take(r, visitor);
    }
    if (TaskDesk.owns(r)) {
      return tasks.take(r, visitor);
    }
    return DeskPhotos.owns(r) ? photos.add(r, visitor) : desk.act(r, visitor);
  }
}
