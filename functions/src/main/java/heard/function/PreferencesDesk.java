package heard.function;

import heard.correspondence.Links;
import heard.correspondence.Links.Unsubscribing;
import heard.customer.Brand;
import heard.customer.Consent;
import heard.customer.Consent.Purpose;
import heard.customer.Customer;
import heard.customer.Customers;
import heard.customer.Language;
import heard.dispatch.Dispatch.Channel;
import heard.followup.OptOuts;
import heard.followup.Preferences;
import heard.followup.Recording;
import heard.staff.Organisations;
import heard.web.Pages;
import heard.web.PreferencesView;
import heard.web.ProblemView;
import heard.web.UnsubscribeView;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a customer wants to hear of, behind signed links; and the one click that stops it. */
record PreferencesDesk(
    Links links,
    Customers customers,
    Recording recording,
    OptOuts optOuts,
    Organisations organisations,
    InstantSource clock) {

  static PreferencesDesk of(Wiring wiring) {
    var parts = new FollowUpParts(wiring);
    return new PreferencesDesk(
        new Parts(wiring).links(),
        parts.customers(),
        parts.recording(),
        new OptOuts(parts.ledger(), parts.tallies()),
        new Parts(wiring).organisations(),
        wiring.clock());
  }

  Response show(Request request) {
    return customer(request)
        .map(
            customer ->
                Response.page(
                        200,
                        Pages.preferences(
                            PreferencesView.of(
                                language(request, customer),
                                Preferences.of(customer),
                                request.path(),
                                request.asked("saved").isPresent(),
                                brand(Optional.of(customer)))))
                    .showing(brand(Optional.of(customer)).logoSite()))
        .orElseGet(() -> gone(request));
  }

  Response save(Request request) {
    return customer(request)
        .flatMap(
            customer ->
                change(
                    customer.id(),
                    c -> chosen(request).of(c, clock.instant(), Consent.PREFERENCES)))
        .map(customer -> Response.seeOther(request.path() + "?saved=1"))
        .orElseGet(() -> gone(request));
  }

  private static Preferences chosen(Request request) {
    var form = request.form();
    Predicate<String> ticked = name -> form.getOrDefault(name, "").equals("true");
    return new Preferences(
        Set.of(Purpose.values()).stream()
            .filter(p -> ticked.test("purpose-" + ScheduleJson.word(p)))
            .collect(Collectors.toSet()),
        Preferences.CHANNELS.stream()
            .filter(c -> ticked.test("channel-" + ScheduleJson.word(c)))
            .collect(Collectors.<Channel>toSet()),
        Language.of(form.getOrDefault("language", "")),
        Preferences.OCCASIONS.stream()
            .filter(o -> ticked.test("declined-" + o))
            .collect(Collectors.toSet()));
  }

  /** A scanner that follows the link changes nothing: there is a button. */
  Response ask(Request request) {
    return unsubscribing(request)
        .map(what -> asked(request, what, customers.find(what.customer()), false))
        .orElseGet(() -> gone(request));
  }

  /** RFC 8058: from a mail program or from our own button, it is done. */
  Response stop(Request request) {
    return unsubscribing(request).map(what -> stop(request, what)).orElseGet(() -> gone(request));
  }

  private Response stop(Request request, Unsubscribing what) {
    Optional<Customer> customer =
        change(
            what.customer(),
            c -> Preferences.without(what.purpose(), c, clock.instant(), Consent.UNSUBSCRIBE));
    return asked(request, what, customer, true);
  }

  private Response asked(
      Request request, Unsubscribing what, Optional<Customer> customer, boolean done) {
    return Response.page(
            200,
            Pages.unsubscribe(
                UnsubscribeView.of(
                    language(request, customer),
                    request.path(),
                    done,
                    links.preferences(what.customer(), clock.instant()),
                    brand(customer))))
        .showing(brand(customer).logoSite());
  }

  private Brand brand(Optional<Customer> customer) {
    return customer
        .map(c -> organisations.current().brand(c.place(), c.country()))
        .orElse(Brand.HEARD);
  }

  private Optional<Customer> change(String id, UnaryOperator<Customer> change) {
    Optional<Customer> before = customers.find(id);
    Optional<Customer> after =
        recording.change(id, change, organisations.current(), clock.instant());
    before.ifPresent(known -> after.ifPresent(now -> optOuts.count(known, now, clock.instant())));
    return after;
  }

  private Optional<Customer> customer(Request request) {
    return links.customer(request.parameter("token"), clock.instant()).flatMap(customers::find);
  }

  private Optional<Unsubscribing> unsubscribing(Request request) {
    return links.unsubscribing(request.parameter("token"), clock.instant());
  }

  private static Language language(Request request, Optional<Customer> customer) {
    return customer.map(c -> language(request, c)).orElseGet(() -> FormDesk.language(request));
  }

  private static Language language(Request request, Customer customer) {
    return request
        .asked("lang")
        .filter(Language::knows)
        .map(Language::of)
        .orElse(customer.language());
  }

  private static Response gone(Request request) {
    return Response.page(
        404,
        Pages.problem(
            ProblemView.of(FormDesk.language(request), ProblemView.Cause.LINK, "", null)));
  }
}
