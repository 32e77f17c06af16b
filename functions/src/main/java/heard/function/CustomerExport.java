package heard.function;

import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.customer.Customer;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatches;
import heard.staff.Organisations;
import heard.staff.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What we have of a customer besides what was told: their cases and everything we sent. */
record CustomerExport(Cases cases, Dispatches ledger, Organisations organisations) {
  private static final int MOST = 1_000;

  static CustomerExport of(Wiring wiring) {
    var parts = new Parts(wiring);
    return new CustomerExport(parts.cases(), parts.dispatches(), parts.organisations());
  }

  Map<String, Object> of(Customer customer) {
    var json = new CaseJson(organisations.current(), Role.MANAGER);
    List<Map<String, Object>> files =
        cases.of(customer.id(), MOST).stream()
            .flatMap(head -> cases.file(head.reference()).stream())
            .map(file -> json.whole(new CaseFile(file.head(), file.entries(), List.of())))
            .toList();
    var all = new LinkedHashMap<String, Object>();
    all.put("cases", files);
    all.put("sent", ledger.to(customer.id()).stream().map(CustomerExport::dispatch).toList());
    return all;
  }

  private static Map<String, Object> dispatch(Dispatch d) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("for", d.key().reason());
    fields.put("letter", d.letter());
    fields.put("channel", d.channel().name());
    fields.put("to", d.address());
    fields.put("state", d.state().name());
    fields.put("at", d.due().toString());
    d.verdict().ifPresent(why -> fields.put("why", why));
    fields.put("facts", new LinkedHashMap<>(d.facts()));
    return fields;
  }
}
