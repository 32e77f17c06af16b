package heard.web;

import heard.casework.Case;
import heard.feedback.Kind;
import heard.feedback.Topic;
import heard.staff.Organisation;
import heard.staff.Place;
import heard.web.StatusView.Fact;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What we took a message to be, as the customer reads it. */
record Understood(Texts texts, Organisation organisation) {
  private static final List<String> TYPED =
      List.of("praised", "wanted", "neededBy", "happenedOn", "product", "orderNumber", "callWhen");

  /**
   * @param told what the customer told besides the message, by the contract's names of the fields
   */
  List<Fact> of(Case about, Map<String, String> told) {
    var understood = about.understood();
    var facts = new ArrayList<Fact>();
    add(facts, "kind", texts.get("kind." + understood.kind().word()));
    if (understood.topic() != Topic.OTHER && understood.kind() != Kind.COMPLIMENT) {
      add(facts, "topic", texts.get("topic." + understood.topic().word()));
    }
    understood.place().map(this::place).ifPresent(name -> add(facts, "place", name));
    var lang = theirs(about);
    for (var field : TYPED) {
      Optional.ofNullable(told.get(field))
          .ifPresent(v -> facts.add(new Fact(texts.get("fact." + field), words(field, v), lang)));
    }
    if (understood.kind() == Kind.COMPLIMENT) {
      add(facts, "mayTell", yesOrNo(told.get("mayTell")));
      add(facts, "mayShare", yesOrNo(told.get("mayShare")));
    }
    return facts;
  }

  private void add(List<Fact> facts, String field, String value) {
    facts.add(new Fact(texts.get("fact." + field), value, null));
  }

  private String place(String id) {
    return organisation.place(id).map(Place::name).orElse(id);
  }

  private String yesOrNo(@Nullable String told) {
    return texts.get("true".equals(told) ? "fact.yes" : "fact.no");
  }

  /** A date as people say it; anything else as it was typed. */
  private String words(String field, String value) {
    if (!field.equals("happenedOn") && !field.equals("neededBy")) {
      return value;
    }
    try {
      return new Moments(texts).date(LocalDate.parse(value));
    } catch (DateTimeParseException typedOtherwise) {
      return value;
    }
  }

  /** The language of the customer's own words, when the page is in another. */
  @Nullable String theirs(Case about) {
    var language = about.customer().language();
    return language == texts.language() ? null : language.tag();
  }
}
