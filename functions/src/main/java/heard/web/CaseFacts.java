package heard.web;

import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.Entry;
import heard.customer.Phone;
import heard.feedback.Trait;
import heard.staff.Organisation;
import heard.web.CaseView.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a colleague reads of a case in one line each: of the customer, and of what was understood.
 */
record CaseFacts(Texts texts, Organisation organisation, StaffTalk talk, CaseFile file) {

  List<Fact> customer() {
    Case head = file.head();
    var facts = new ArrayList<Fact>();
    var customer = head.customer();
    customer.email().ifPresent(m -> facts.add(fact("form.email", m.address())));
    customer.phone().map(Phone::e164).ifPresent(p -> facts.add(fact("form.phone", p)));
    facts.add(fact("desk.channel", texts.get("channel." + CaseBrief.word(head.channel()))));
    who(Trait.WRITTEN_BY).ifPresent(name -> facts.add(fact("desk.written-by", name)));
    who(Trait.RELEASED_BY).ifPresent(name -> facts.add(fact("desk.released-by", name)));
    facts.add(fact("desk.match", texts.get(customer.known() ? "desk.known" : "desk.stranger")));
    if (!head.linked().isEmpty()) {
      var linked = head.linked().stream().map(Object::toString).toList();
      facts.add(fact("desk.linked", String.join(", ", linked)));
    }
    head.recurring().ifPresent(word -> facts.add(fact("desk.recur", word)));
    return facts;
  }

  List<Fact> understood() {
    var facts = new ArrayList<Fact>();
    new Understood(texts, organisation)
        .of(file.head(), told())
        .forEach(f -> facts.add(new Fact(f.label(), f.value(), f.lang())));
    facts.addAll(new Guessed(texts, organisation).of(told()));
    return facts;
  }

  /** What came with the words that opened it. */
  Map<String, String> told() {
    return file.entries().stream()
        .filter(e -> e.what() == Entry.What.RECEIVED)
        .map(Entry::facts)
        .findFirst()
        .orElse(Map.of());
  }

  private Optional<String> who(String trait) {
    return file.entries().stream()
        .flatMap(e -> Optional.ofNullable(e.facts().get(trait)).stream())
        .findFirst()
        .map(talk::colleague);
  }

  private Fact fact(String label, String value) {
    return new Fact(texts.get(label), value, null);
  }
}
