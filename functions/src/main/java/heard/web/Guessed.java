package heard.web;

import heard.feedback.Guess;
import heard.feedback.Kind;
import heard.feedback.Topic;
import heard.feedback.Trait;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Place;
import heard.web.CaseView.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What free text was taken to say, with the words that speak for it, for whoever may correct it.
 */
record Guessed(Texts texts, Organisation organisation) {

  List<Fact> of(Map<String, String> told) {
    return Guess.read(told.getOrDefault(Trait.GUESSES, "")).stream()
        .flatMap(g -> fact(g).stream())
        .toList();
  }

  private Optional<Fact> fact(Guess g) {
    return value(g)
        .map(
            value ->
                new Fact(
                    texts.get("guess." + CaseBrief.word(g.field())),
                    texts.get(
                        g.because().isEmpty() ? "guess.sure" : "guess.because",
                        "value",
                        value,
                        "words",
                        g.because(),
                        "sure",
                        Long.toString(Math.round(g.sure() * 100))),
                    null));
  }

  /** Of what a colleague can do something with. */
  private Optional<String> value(Guess g) {
    return switch (g.field()) {
      case KIND -> Kind.of(g.value()).map(kind -> texts.get("kind." + kind.word()));
      case TOPIC -> Topic.of(g.value()).map(topic -> texts.get("topic." + topic.word()));
      case PLACE -> organisation.place(g.value()).map(Place::name);
      case PRAISED ->
          organisation.colleague(g.value()).map(Colleague::name).or(() -> Optional.of(g.value()));
      case PRODUCT, ORDER_NUMBER, HAPPENED_ON, NEEDED_BY -> Optional.of(g.value());
      case FLOW, SEVERITY, LANGUAGE -> Optional.empty();
    };
  }
}
