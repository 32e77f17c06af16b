package heard.aws;

import heard.casework.Case;
import heard.casework.CaseState;
import heard.casework.Cases;
import heard.casework.Course;
import heard.casework.Promise;
import heard.customer.Money;
import heard.feedback.Channel;
import heard.feedback.Kind;
import heard.feedback.Reference;
import heard.feedback.Severity;
import heard.feedback.Topic;
import heard.feedback.Understanding;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A case as an item: {@code CASE#<reference> / CASE}. While it is unfinished it stands in the desk
 * index, of its owner or of its team, by its next promise; always in the customer's and the shop's.
 */
final class CaseItem {
  static final String PREFIX = "CASE#";
  static final String SORT = "CASE";

  private CaseItem() {}

  static String partition(Reference reference) {
    return PREFIX + reference;
  }

  static Map<String, AttributeValue> key(Reference reference) {
    return Attributes.key(partition(reference), SORT);
  }

  static String desk(Cases.Desk desk) {
    return switch (desk) {
      case Cases.Owned(String colleague) -> "OWNER#" + colleague;
      case Cases.Unclaimed(String team) -> "TEAM#" + team;
    };
  }

  /** The key of a shop's cases; those about none are together too. */
  static String shop(Optional<String> place) {
    return place.map(id -> "SHOP#" + id).orElse("NO SHOP");
  }

  static Map<String, AttributeValue> write(Case c) {
    Understanding u = c.understood();
    var item =
        new Attributes()
            .putAll(key(c.reference()))
            .put("state", c.state().name())
            .put("party", PartyItem.write(c.customer()))
            .put("customer", c.customer().id())
            .put("channel", c.channel().name())
            .put("kind", u.kind().name())
            .put("topic", u.topic().name())
            .put("place", u.place())
            .put("shop", shop(u.place()))
            .put("severity", u.severity().name())
            .put("gist", c.gist())
            .put("wanted", c.wanted())
            .put("owner", c.owner())
            .put("ownerName", c.ownerName())
            .put("team", c.team())
            .put("promise", promise(c.promise()))
            .put("held", c.held().map(Enum::name))
            .put("linked", Attributes.document(c.linked().stream().map(Reference::text).toList()))
            .put("openedAt", c.openedAt())
            .put("recurring", c.recurring())
            .putAll(course(c.course()))
            .put("entries", c.entries())
            .put("version", c.version());
    c.given()
        .ifPresent(
            given -> item.put("given", given.hundredths()).put("givenCurrency", given.currency()));
    if (c.unfinished()) {
      item.put(
              "desk",
              desk(
                  c.owner()
                      .<Cases.Desk>map(Cases.Owned::new)
                      .orElseGet(() -> new Cases.Unclaimed(c.team()))))
          .put("deskAt", c.promise().by());
    }
    return item.map();
  }

  static Case read(Row row) {
    return new Case(
        new Reference(row.text("pk").substring(PREFIX.length())),
        CaseState.valueOf(row.text("state")),
        PartyItem.read(row.under("party").orElseThrow()),
        Channel.valueOf(row.text("channel")),
        new Understanding(
            Kind.valueOf(row.text("kind")),
            Topic.valueOf(row.text("topic")),
            row.maybe("place"),
            Severity.valueOf(row.text("severity"))),
        row.text("gist"),
        row.maybe("wanted"),
        row.maybe("owner"),
        row.maybe("ownerName"),
        row.text("team"),
        promise(row.under("promise").orElseThrow()),
        row.maybe("held").map(Case.Held::valueOf),
        row.texts("linked").stream().map(Reference::new).toList(),
        row.at("openedAt"),
        row.maybe("givenCurrency")
            .map(currency -> Money.ofHundredths(row.number("given", 0), currency)),
        row.maybe("recurring"),
        course(row),
        row.number("entries", 0),
        row.number("version", 1));
  }

  /** Only what there is of it: most cases go straight. */
  private static Map<String, AttributeValue> course(Course c) {
    var counts = new Attributes();
    Map.of(
            "renewed", c.renewed(),
            "broken", c.broken(),
            "asked", c.asked(),
            "refused", c.refused(),
            "objected", c.objected(),
            "outcome", c.outcome(),
            "treatment", c.treatment())
        .forEach(
            (name, count) -> {
              if (count > 0) {
                counts.put(name, count);
              }
            });
    return counts.map();
  }

  private static Course course(Row row) {
    return new Course(
        row.number("renewed", 0),
        row.number("broken", 0),
        row.number("asked", 0),
        row.number("refused", 0),
        row.number("objected", 0),
        row.number("outcome", 0),
        row.number("treatment", 0));
  }

  private static AttributeValue promise(Promise p) {
    return AttributeValue.fromM(
        new Attributes()
            .put("number", p.number())
            .put("what", p.what().name())
            .put("by", p.by())
            .put("state", p.state().name())
            .put("renewals", p.renewals())
            .map());
  }

  private static Promise promise(Row row) {
    return new Promise(
        row.number("number", 1),
        Promise.What.valueOf(row.text("what")),
        row.at("by"),
        Promise.State.valueOf(row.text("state")),
        row.number("renewals", 0));
  }
}
