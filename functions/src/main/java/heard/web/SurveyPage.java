package heard.web;

import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.Entry.What;
import heard.casework.Fact;
import heard.casework.Promise;
import heard.casework.Score;
import heard.casework.Survey;
import heard.customer.Brand;
import heard.customer.Language;
import heard.web.SurveyView.Face;
import heard.web.SurveyView.Question;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Turns a case into its survey.
 *
 * @param address the path of the page, without a query
 * @param status the path of the case's own page
 * @param asked what the address asks to be chosen beforehand, by field
 * @param done whether the answer has just been recorded
 * @param tried what has just been sent and could not be taken
 * @param brand whose page it is
 */
public record SurveyPage(
    Language language,
    String address,
    String status,
    Instant now,
    Map<String, String> asked,
    boolean done,
    Optional<Tried> tried,
    Brand brand) {
  public SurveyPage {
    asked = Map.copyOf(asked);
  }

  /**
   * What could not be taken.
   *
   * @param fields as they were sent, to be shown again
   */
  public record Tried(Map<String, String> fields, Why why) {
    public Tried {
      fields = Map.copyOf(fields);
    }
  }

  /** Why it could not be taken. */
  public enum Why {
    /** A question has no answer from 1 to 5. */
    FACELESS("survey.missing"),
    TOO_LONG("wrong.too-long"),
    /** It was answered longer than a day ago. */
    TOO_LATE("survey.too-late");

    private final String text;

    Why(String text) {
      this.text = text;
    }
  }

  public SurveyView of(CaseFile file) {
    var texts = Texts.of(language);
    var score = Score.of(file.entries());
    var until = Survey.changeableUntil(file);
    boolean over = until.filter(end -> end.isBefore(now)).isPresent();
    var fields = over ? Map.<String, String>of() : tried.map(Tried::fields).orElse(asked);
    boolean help = instructed(file);
    String said = score.flatMap(Score::comment).orElse("");
    return new SurveyView(
        Frame.of(
                language,
                texts.get(help ? "survey.help.title" : "survey.title"),
                tried.isEmpty() ? Tongue.all(language, address + "?") : List.of())
            .under(brand),
        address + "?lang=" + language.tag(),
        status,
        file.head().reference().text(),
        texts.get(help ? "survey.help.lead" : "survey.lead"),
        done ? thanks(texts, file.head(), score) : null,
        tried.map(t -> texts.get(t.why.text)).orElse(null),
        until.map(end -> by(texts, file.head(), end)).orElse(null),
        over,
        List.of(
            question(texts, Fact.OUTCOME, fields, score.map(Score::outcome)),
            question(texts, Fact.TREATMENT, fields, score.map(Score::treatment))),
        said,
        tried.map(t -> t.fields.getOrDefault("comment", "")).orElse(over ? "" : said));
  }

  /** Whether the last answer told them what to do. */
  private static boolean instructed(CaseFile file) {
    return file.entries().stream()
        .filter(e -> e.what() == What.ANSWERED)
        .reduce((first, last) -> last)
        .filter(e -> e.facts().containsKey(Fact.INSTRUCTION))
        .isPresent();
  }

  private static String thanks(Texts texts, Case head, Optional<Score> score) {
    boolean second =
        score.filter(Score::low).isPresent() && head.promise().state() == Promise.State.OPEN;
    return second
        ? texts.get("survey.thanks.low", "by", by(texts, head, head.promise().by()))
        : texts.get("survey.thanks");
  }

  private static String by(Texts texts, Case head, Instant moment) {
    return new Moments(texts).by(moment.atZone(head.customer().zone()).toLocalDateTime());
  }

  private Question question(
      Texts texts, String name, Map<String, String> fields, Optional<Integer> given) {
    String sent = fields.getOrDefault(name, "");
    String chosen = sent.isEmpty() ? given.map(Object::toString).orElse("") : sent;
    var faces =
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                value ->
                    new Face(
                        value,
                        texts.get("survey." + name + "." + value),
                        chosen.equals(Integer.toString(value))))
            .toList();
    boolean missing =
        tried.filter(t -> t.why == Why.FACELESS).isPresent()
            && faces.stream().noneMatch(Face::chosen);
    return new Question(name, texts.get("survey." + name), missing, faces);
  }
}
