package heard.function;

import heard.casework.Allowance;
import heard.casework.Attached;
import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.Entry;
import heard.casework.Fact;
import heard.casework.Note;
import heard.casework.Promise;
import heard.customer.Money;
import heard.feedback.Reference;
import heard.feedback.Trait;
import heard.mail.Attachment;
import heard.staff.Authority;
import heard.staff.Organisation;
import heard.staff.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Cases in the words of the API.
 *
 * @param role whose authority is shown
 */
record CaseJson(Organisation organisation, Role role) {
  /** Told as attachments, and not as the lines we keep them in. */
  private static final Set<String> FILES = Set.of(Fact.ATTACHMENTS, Trait.FILES);

  private record Line(Instant at, Map<String, Object> fields) {}

  /** One line of a list. */
  Map<String, Object> brief(Case c) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("reference", c.reference().text());
    fields.put("kind", word(c.understood().kind()));
    fields.put("state", word(c.state()));
    fields.put("customer", c.customer().id());
    c.customer().name().ifPresent(name -> fields.put("customerName", name));
    fields.put("language", c.customer().language().tag());
    fields.put("channel", word(c.channel()));
    c.understood().place().ifPresent(place -> fields.put("place", place));
    fields.put("topic", word(c.understood().topic()));
    fields.put("severity", word(c.understood().severity()));
    c.owner().ifPresent(owner -> fields.put("owner", owner));
    c.ownerName().ifPresent(name -> fields.put("ownerName", name));
    fields.put("team", c.team());
    fields.put("promise", promise(c.promise()));
    fields.put("gist", c.gist());
    fields.put("openedAt", at(c.openedAt()));
    fields.put("linked", c.linked().stream().map(Reference::text).toList());
    fields.put("version", c.version());
    return fields;
  }

  /** All of it. */
  Map<String, Object> whole(CaseFile file) {
    Case head = file.head();
    var fields = brief(head);
    fields.remove("version");
    fields.put(
        "message",
        file.entries().stream()
            .filter(e -> e.what() == Entry.What.RECEIVED)
            .findFirst()
            .flatMap(Entry::text)
            .orElse(head.gist()));
    fields.put("timeline", timeline(file));
    Allowance.authority(head, organisation)
        .ifPresent(a -> fields.put("authority", authority(a, head)));
    fields.put("version", head.version());
    return fields;
  }

  private static List<Map<String, Object>> timeline(CaseFile file) {
    var lines = new ArrayList<Line>();
    file.entries().forEach(e -> lines.add(new Line(e.at(), entry(e))));
    file.notes().forEach(n -> lines.add(new Line(n.at(), note(n))));
    return lines.stream().sorted(Comparator.comparing(Line::at)).map(Line::fields).toList();
  }

  private static Map<String, Object> entry(Entry e) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("at", at(e.at()));
    fields.put("what", word(e.what()));
    fields.put("by", e.who().orElseGet(() -> word(e.by())));
    e.text().ifPresent(text -> fields.put("text", text));
    var attached = attachments(e);
    if (!attached.isEmpty()) {
      fields.put("attachments", attached);
    }
    var facts = new TreeMap<>(e.facts());
    facts.keySet().removeAll(FILES);
    if (!facts.isEmpty()) {
      fields.put("facts", facts);
    }
    return fields;
  }

  /** What went with our words, or came with theirs. */
  private static List<Map<String, Object>> attachments(Entry e) {
    return Stream.concat(
            Attached.of(e.facts()).stream().map(a -> attachment(a.name(), a.type(), a.size())),
            Attachment.read(e.facts().getOrDefault(Trait.FILES, "")).stream()
                .map(a -> attachment(a.name(), a.type(), a.size())))
        .toList();
  }

  private static Map<String, Object> attachment(String name, String type, long size) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", name);
    fields.put("type", type);
    fields.put("size", size);
    return fields;
  }

  private static Map<String, Object> note(Note n) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("at", at(n.at()));
    fields.put("what", "note");
    fields.put("by", n.author());
    fields.put("text", n.text());
    return fields;
  }

  private static Map<String, Object> promise(Promise promise) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("what", word(promise.what()));
    fields.put("by", at(promise.by()));
    switch (promise.state()) {
      case KEPT -> fields.put("kept", true);
      case BROKEN -> fields.put("kept", false);
      case OPEN -> {}
    }
    return fields;
  }

  private Map<String, Object> authority(Authority authority, Case c) {
    var limit = authority.perCase(role);
    var fields = new LinkedHashMap<String, Object>();
    fields.put("limit", limit.amount().toPlainString());
    fields.put(
        "used", c.given().map(Money::amount).orElse(BigDecimal.ZERO).setScale(2).toPlainString());
    fields.put("currency", limit.currency());
    return fields;
  }

  /** With seconds, also where they are none: not every reader of ISO 8601 does without. */
  static String at(Instant moment) {
    return moment.toString();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
