package heard.web;

import heard.casework.Insight;
import heard.staff.Colleague;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What became of the newest cases of one shop, in figures.
 *
 * @param place the id of the shop
 * @param enough whether there are enough of them to say anything
 */
public record InsightView(
    Frame frame,
    List<Choice> places,
    String place,
    boolean enough,
    String lead,
    List<CaseView.Fact> promises,
    List<Scores> scores,
    List<CaseView.Fact> recurring,
    List<CaseView.Fact> approvals) {
  public InsightView {
    places = List.copyOf(places);
    promises = List.copyOf(promises);
    scores = List.copyOf(scores);
    recurring = List.copyOf(recurring);
    approvals = List.copyOf(approvals);
  }

  /** How many customers gave each answer to one question. */
  public record Scores(String asked, List<CaseView.Fact> counts) {
    public Scores {
      counts = List.copyOf(counts);
    }
  }

  public static InsightView of(
      Colleague colleague, List<Choice> places, String place, Insight insight) {
    var texts = Texts.of(colleague.language());
    return new InsightView(
        Frame.staff(colleague.language(), texts.get("insight.title")),
        places,
        place,
        insight.enough(),
        texts.get(
            insight.enough() ? "insight.lead" : "insight.few",
            "count",
            Integer.toString(insight.cases())),
        List.of(
            fact(texts, "insight.promised", insight.promises()),
            fact(texts, "insight.renewed", insight.renewed()),
            fact(texts, "insight.broken", insight.broken())),
        List.of(
            scores(texts, "outcome", insight.outcomes()),
            scores(texts, "treatment", insight.treatments())),
        insight.recurring().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
            .map(e -> new CaseView.Fact(e.getKey(), e.getValue().toString(), null))
            .toList(),
        List.of(
            fact(texts, "insight.asked", insight.asked()),
            fact(texts, "insight.refused", insight.refused())));
  }

  private static Scores scores(Texts texts, String question, Map<Integer, Long> counts) {
    return new Scores(
        texts.get("survey." + question),
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                score ->
                    new CaseView.Fact(
                        texts.get("survey." + question + "." + score),
                        counts.getOrDefault(score, 0L).toString(),
                        null))
            .toList());
  }

  private static CaseView.Fact fact(Texts texts, String label, int count) {
    return new CaseView.Fact(texts.get(label), Integer.toString(count), null);
  }
}
