package heard.web;

import heard.customer.Brand;
import heard.customer.Language;
import heard.customer.Problem;
import heard.feedback.Kind;
import heard.feedback.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the forms, empty or filled in again.
 *
 * @param kind complaint, compliment or question
 * @param key what makes two sendings of this form the same one; new with every rendering
 * @param places the shops to choose from; none makes it a line to type in
 * @param sentAlready what was sent from the same form before, with other words; null otherwise
 */
public record FormView(
    Frame frame,
    String kind,
    String key,
    Filled filled,
    List<Choice> places,
    List<Choice> topics,
    @Nullable SentAlready sentAlready) {
  public FormView {
    places = List.copyOf(places);
    topics = List.copyOf(topics);
  }

  /**
   * What was sent before.
   *
   * @param address the path of its status page
   */
  public record SentAlready(String reference, String address) {}

  /**
   * The form as it is first seen.
   *
   * @param place the id of the shop to preselect; empty for none
   */
  public static FormView fresh(
      Language language, Kind kind, String key, List<Choice> places, String place) {
    var query = "/?" + DoorsView.named("place", place) + "kind=" + word(kind) + "&";
    var filled = Filled.with(Map.of("place", place), List.of());
    return of(language, kind, key, filled, places, Tongue.all(language, query), null);
  }

  /** The form with what was typed, and what is wrong with it. */
  public static FormView again(
      Language language,
      Kind kind,
      String key,
      List<Choice> places,
      Map<String, String> fields,
      List<Problem> problems) {
    var filled = Filled.with(fields, problems);
    return of(language, kind, key, filled, places, List.of(), null);
  }

  /**
   * The form with what was typed, after something else was sent from it.
   *
   * @param key a new one
   */
  public static FormView sentAlready(
      Language language,
      Kind kind,
      String key,
      List<Choice> places,
      Map<String, String> fields,
      SentAlready before) {
    var filled = Filled.with(fields, List.of());
    return of(language, kind, key, filled, places, List.of(), before);
  }

  private static FormView of(
      Language language,
      Kind kind,
      String key,
      Filled filled,
      List<Choice> places,
      List<Tongue> tongues,
      @Nullable SentAlready before) {
    var texts = Texts.of(language);
    var title = texts.get("form.title." + word(kind));
    var announced = filled.anyWrong() ? texts.get("form.problem") + " " + title : title;
    var topics =
        Arrays.stream(Topic.values())
            .map(topic -> new Choice(topic.word(), texts.get("topic." + topic.word())))
            .toList();
    return new FormView(
        Frame.of(language, announced, tongues), word(kind), key, filled, places, topics, before);
  }

  /** The same under the brand of a market. */
  public FormView under(Brand brand) {
    return new FormView(frame.under(brand), kind, key, filled, places, topics, sentAlready);
  }

  /** Who does not say what it is, asks. */
  private static String word(Kind kind) {
    return kind == Kind.UNSURE ? Kind.QUESTION.word() : kind.word();
  }

  public boolean complaint() {
    return kind.equals(Kind.COMPLAINT.word());
  }

  public boolean compliment() {
    return kind.equals(Kind.COMPLIMENT.word());
  }

  /** Whether this way to answer is chosen; by e-mail until something else is. */
  public boolean contact(String way) {
    var chosen = filled.value("contact");
    return way.equals(chosen.isEmpty() ? "email" : chosen);
  }

  /** Praise is meant to arrive: ticked until somebody takes the tick away. */
  public boolean mayTell() {
    return !filled.values().containsKey("kind") || filled.yes("mayTell");
  }
}
