package heard.function;

import heard.customer.Birthday;
import heard.customer.Customer;
import heard.customer.CustomerDocument;
import heard.customer.Customers;
import heard.customer.Document;
import heard.customer.OccasionDocument;
import heard.customer.Occasions;
import heard.customer.Plausible;
import heard.customer.Problem;
import heard.customer.Told;
import heard.followup.Erasing;
import heard.followup.Recording;
import heard.staff.Organisations;
import heard.web.Texts;
import heard.web.http.Json;
import heard.web.http.Request;
import heard.web.http.Response;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Customers for other systems: stored, read, handed out whole, erased. */
record CustomerApi(
    Customers customers,
    Occasions occasions,
    Recording recording,
    Erasing erasing,
    CustomerExport export,
    Organisations organisations,
    InstantSource clock) {

  static CustomerApi of(Wiring wiring) {
    var parts = new FollowUpParts(wiring);
    return new CustomerApi(
        parts.customers(),
        parts.occasions(),
        parts.recording(),
        parts.erasing(),
        CustomerExport.of(wiring),
        new Parts(wiring).organisations(),
        wiring.clock());
  }

  Response show(Request request) {
    return customers
        .find(request.parameter("id"))
        .map(customer -> Response.json(200, Json.write(document(customer))))
        .orElseGet(CustomerApi::unknown);
  }

  Response put(Request request) {
    return Json.object(request.body().toString())
        .map(fields -> put(request, fields))
        .orElseGet(Json::unreadable);
  }

  private Response put(Request request, Map<String, Object> fields) {
    var document = Document.of(fields);
    Told told = CustomerDocument.told(request.parameter("id"), document, clock.instant());
    if (!document.problems().isEmpty()) {
      return Wrongs.answer(request, document.problems());
    }
    var stored = recording.customer(told, organisations.current(), clock.instant());
    var answer = document(stored.customer());
    List<Map<String, String>> held = held(request, stored.customer());
    if (!held.isEmpty()) {
      answer.put("held", held);
    }
    return Response.json(stored.fresh() ? 201 : 200, Json.write(answer));
  }

  /** What was stored but will not be acted on, in words. */
  private List<Map<String, String>> held(Request request, Customer customer) {
    Optional<Birthday> impossible =
        customer.birthday().filter(b -> !new Plausible(today(customer)).birthday(b));
    return impossible
        .map(
            b ->
                Wrongs.wrong(
                    new Problem("birthday", Problem.Code.NOT_PLAUSIBLE),
                    Texts.of(FormDesk.language(request))))
        .map(w -> Map.of("field", w.field(), "message", w.message()))
        .stream()
        .toList();
  }

  private java.time.LocalDate today(Customer customer) {
    return clock.instant().atZone(customer.zone()).toLocalDate();
  }

  /** Everything we have of a customer (GDPR, article 15 and 20). */
  Response everything(Request request) {
    return customers
        .find(request.parameter("id"))
        .map(customer -> Response.json(200, Json.write(everything(customer))))
        .orElseGet(CustomerApi::unknown);
  }

  private Map<String, Object> everything(Customer customer) {
    var all = new LinkedHashMap<String, Object>();
    all.put("customer", document(customer));
    all.put(
        "occasions", occasions.of(customer.id()).stream().map(OccasionDocument::write).toList());
    all.putAll(export.of(customer));
    return all;
  }

  /** Forgets a customer (GDPR, article 17). */
  Response delete(Request request) {
    return erasing.erase(request.parameter("id"), clock.instant())
        ? Response.text(204, "text/plain; charset=utf-8", "")
        : unknown();
  }

  private static Map<String, Object> document(Customer customer) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", customer.id());
    fields.putAll(CustomerDocument.write(customer));
    fields.put("version", customer.version());
    return fields;
  }

  private static Response unknown() {
    return Door.refused(404, "Not found", "There is no such customer.");
  }
}
