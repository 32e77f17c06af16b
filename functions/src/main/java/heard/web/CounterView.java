package heard.web;

import heard.customer.Language;
import heard.customer.Problem;
import heard.feedback.Channel;
import heard.feedback.Kind;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Place;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a colleague writes down what a customer says.
 *
 * @param csrf what it carries back
 * @param key what makes two sendings of it the same one; new with every rendering
 * @param draft what a draft of it belongs to
 * @param sentAlready the reference of what was written down from it before, with other words; null
 *     otherwise
 */
public record CounterView(
    Frame frame,
    String csrf,
    String key,
    String draft,
    Filled filled,
    List<Choice> channels,
    List<Choice> kinds,
    List<Choice> places,
    List<Choice> languages,
    @Nullable String sentAlready) {
  public CounterView {
    channels = List.copyOf(channels);
    kinds = List.copyOf(kinds);
    places = List.copyOf(places);
    languages = List.copyOf(languages);
  }

  /**
   * @param fields as they were sent; empty for a fresh form
   */
  public static CounterView of(
      Colleague colleague,
      Organisation organisation,
      String csrf,
      String key,
      Map<String, String> fields,
      List<Problem> problems,
      @Nullable String sentAlready) {
    var texts = Texts.of(colleague.language());
    var values = new HashMap<String, String>();
    values.put("channel", CaseBrief.word(Channel.COUNTER));
    values.put("kind", Kind.COMPLAINT.word());
    values.put("place", colleague.place());
    values.put("language", colleague.language().tag());
    values.putAll(fields);
    return new CounterView(
        Frame.of(colleague.language(), texts.get("counter.title"), List.of()),
        csrf,
        key,
        colleague.id() + " new",
        Filled.with(values, problems),
        Arrays.stream(Channel.values())
            .filter(Channel::writtenDown)
            .sorted(Comparator.comparing(c -> c != Channel.COUNTER))
            .map(c -> choice(texts, "channel.", CaseBrief.word(c)))
            .toList(),
        Arrays.stream(Kind.values())
            .filter(k -> k != Kind.UNSURE)
            .map(k -> choice(texts, "kind.", k.word()))
            .toList(),
        organisation.places().values().stream()
            .sorted(Comparator.comparing(Place::name))
            .map(p -> new Choice(p.id(), p.name()))
            .toList(),
        Arrays.stream(Language.values())
            .map(l -> new Choice(l.tag(), Texts.of(l).get("language")))
            .toList(),
        sentAlready);
  }

  private static Choice choice(Texts texts, String prefix, String word) {
    return new Choice(word, texts.get(prefix + word));
  }
}
