package heard.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Triage by words and sayings in the four languages. What the customer chose themselves wins;
 * danger is looked for whatever they chose.
 */
public final class WordTriage implements Triage {
  private final Predicate<String> knownPlace;

  /**
   * @param knownPlace whether an id is one of our places
   */
  public WordTriage(Predicate<String> knownPlace) {
    this.knownPlace = knownPlace;
  }

  @Override
  public Understanding read(Feedback feedback) {
    List<String> said = said(feedback);
    boolean danger = Vocabulary.DANGER.in(Vocabulary.HARMLESS.without(said));
    Topic topic = feedback.topic().flatMap(Topic::of).orElse(danger ? Topic.SAFETY : topic(said));
    Severity severity =
        danger && feedback.kind() != Kind.COMPLIMENT
            ? Severity.URGENT
            : Vocabulary.GRAVE.in(said) ? Severity.HIGH : Severity.NORMAL;
    Optional<String> place = feedback.place().filter(knownPlace);
    return new Understanding(feedback.kind(), topic, place, severity);
  }

  /** Every word, with a gap between the fields so that no saying spans two. */
  private static List<String> said(Feedback feedback) {
    var said = new ArrayList<>(Phrases.words(feedback.message()));
    said.add("");
    said.addAll(Phrases.words(feedback.wanted().orElse("")));
    return said;
  }

  /** The topic most of the words speak of; of two, the one named first in {@link Topic}. */
  private static Topic topic(List<String> said) {
    Topic best = Topic.OTHER;
    int most = 0;
    for (var topic : Vocabulary.TOPICS.entrySet()) {
      int hits = topic.getValue().count(said);
      if (hits > most) {
        best = topic.getKey();
        most = hits;
      }
    }
    return best;
  }
}
