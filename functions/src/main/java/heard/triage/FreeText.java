package heard.triage;

import heard.customer.Language;
import heard.feedback.Feedback;
import heard.feedback.Findings;
import heard.feedback.Findings.Part;
import heard.feedback.Guess;
import heard.feedback.Guess.Field;
import heard.feedback.Kind;
import heard.feedback.Severity;
import heard.feedback.Topic;
import heard.feedback.Triage;
import heard.feedback.Understanding;
import heard.staff.Colleague;
import heard.staff.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Triage of what people write without a form: by rules and word lists, each guess with its
 * evidence. What the customer chose themselves wins.
 *
 * @param words what looks for danger, whatever somebody chose
 * @param places ours, to be found by name
 * @param colleagues ours, to be found by the name customers know them by
 */
public record FreeText(Triage words, List<Place> places, List<Colleague> colleagues)
    implements Triage {
  private static final int ENOUGH_FOR_TOPIC = 2;
  private static final int SHORTEST_NAME = 4;

  /** Parts of names that say nothing of which shop it is. */
  private static final Set<String> COMMON =
      Set.of(
          "heard",
          "shop",
          "store",
          "butikk",
          "butikken",
          "butik",
          "butiken",
          "myymälä",
          "senter",
          "center",
          "kundeservice",
          "kundtjänst",
          "asiakaspalvelu",
          "service",
          "north",
          "south");

  public FreeText {
    places = List.copyOf(places);
    colleagues = List.copyOf(colleagues);
  }

  @Override
  public Understanding read(Feedback feedback) {
    return find(feedback).understood();
  }

  @Override
  public Findings find(Feedback feedback) {
    Understanding chosen = words.read(feedback);
    String text = feedback.message();
    Optional<Tongue> tongue = Tongue.of(text);
    Language language = tongue.map(Tongue::language).orElse(feedback.language());
    var guesses = new ArrayList<Guess>();
    tongue.ifPresent(t -> guesses.add(new Guess(Field.LANGUAGE, t.language().tag(), t.sure(), "")));
    Kinds kinds = Kinds.of(Sentence.of(text, language));
    boolean open = feedback.kind() == Kind.UNSURE;
    Kind kind = open ? kind(kinds, guesses) : feedback.kind();
    Topic topic = topic(feedback, chosen, text, language, guesses);
    guesses.add(new Guess(Field.FLOW, flow(kind, topic), open ? kinds.sure() : 1, ""));
    if (chosen.severity() != Severity.NORMAL) {
      guesses.add(
          new Guess(Field.SEVERITY, chosen.severity().name().toLowerCase(Locale.ROOT), 0.8, ""));
    }
    guesses.addAll(Details.in(text, language));
    Optional<String> place = chosen.place().or(() -> place(text, language, guesses));
    praised(text, guesses);
    return new Findings(
        new Understanding(kind, topic, place, chosen.severity()),
        tongue.filter(t -> t.sure() >= Guess.ENOUGH).map(Tongue::language),
        guesses,
        open ? kinds.parts() : List.<Part>of());
  }

  private static Kind kind(Kinds kinds, List<Guess> guesses) {
    if (kinds.kinds().isEmpty()) {
      return Kind.UNSURE;
    }
    Kind first = kinds.kinds().getFirst();
    var guess =
        new Guess(Field.KIND, first.word(), kinds.sure(), String.join(", ", kinds.because()));
    guesses.add(guess);
    return guess.enough() ? first : Kind.UNSURE;
  }

  private static Topic topic(
      Feedback feedback,
      Understanding chosen,
      String text,
      Language language,
      List<Guess> guesses) {
    if (feedback.topic().flatMap(Topic::of).isPresent() || chosen.topic() == Topic.SAFETY) {
      return chosen.topic();
    }
    Lexicon lexicon = Lexicon.of(language);
    List<Word> said = Stemmer.of(language).words(text);
    Map<Topic, Integer> weights = new EnumMap<>(Topic.class);
    var because = new EnumMap<Topic, Set<String>>(Topic.class);
    for (int i = 0; i < said.size(); i++) {
      for (Topic topic : Topic.values()) {
        var found = lexicon.longest(topic.word(), said, i);
        if (found.isPresent()) {
          weights.merge(topic, found.get().weight(), Integer::sum);
          because.computeIfAbsent(topic, t -> new LinkedHashSet<>()).add(said.get(i).plain());
        }
      }
    }
    int all = weights.values().stream().mapToInt(Integer::intValue).sum();
    Optional<Map.Entry<Topic, Integer>> most =
        weights.entrySet().stream().max(Map.Entry.comparingByValue());
    if (most.isEmpty() || most.get().getValue() < ENOUGH_FOR_TOPIC) {
      return chosen.topic();
    }
    Topic topic = most.get().getKey();
    double sure = (double) most.get().getValue() / all;
    String words = String.join(", ", because.getOrDefault(topic, Set.of()));
    guesses.add(new Guess(Field.TOPIC, topic.word(), sure, words));
    return topic;
  }

  /** Faulty goods, dissatisfaction, withdrawal, a question: four things in the Nordic countries. */
  private static String flow(Kind kind, Topic topic) {
    return switch (kind) {
      case COMPLIMENT -> "praise";
      case QUESTION -> "question";
      case COMPLAINT, UNSURE ->
          switch (topic) {
            case FAULTY_PRODUCT, SAFETY -> "faulty-goods";
            case RETURN -> "withdrawal";
            case DELIVERY, PRICE, STAFF, SHOP, WEBSITE, OTHER ->
                kind == Kind.UNSURE ? "unclear" : "dissatisfaction";
          };
    };
  }

  private Optional<String> place(String text, Language language, List<Guess> guesses) {
    List<Word> said = Stemmer.of(language).words(text);
    for (Place place : places) {
      for (Word part : Stemmer.of(language).words(place.name())) {
        boolean telling = part.plain().length() >= SHORTEST_NAME && !COMMON.contains(part.plain());
        Optional<Word> found = said.stream().filter(w -> telling && same(w, part)).findFirst();
        if (found.isPresent()) {
          guesses.add(new Guess(Field.PLACE, place.id(), 0.8, found.get().plain()));
          return Optional.of(place.id());
        }
      }
    }
    return Optional.empty();
  }

  /** Names are inflected too: Kamppi, Kampissa. */
  private static boolean same(Word said, Word name) {
    return said.stem().equals(name.stem())
        || (name.plain().length() > SHORTEST_NAME && said.plain().startsWith(name.plain()));
  }

  private void praised(String text, List<Guess> guesses) {
    for (Colleague colleague : colleagues) {
      String name = colleague.givenName();
      int at = text.indexOf(name);
      boolean whole = at >= 0 && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
      int end = at + name.length();
      boolean ends =
          whole
              && (end == text.length()
                  || !Character.isLetter(text.charAt(end))
                  || text.startsWith("s ", end)
                  || text.startsWith("'", end));
      if (ends && colleague.active()) {
        guesses.add(new Guess(Field.PRAISED, colleague.id(), 0.6, name));
      }
    }
  }
}
