package heard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a customer says how it went.
 *
 * @param address the path that the answers are sent to
 * @param status the path of the case's own page
 * @param notice what has just been recorded; null on an ordinary visit
 * @param problem what could not be taken; null when nothing was sent
 * @param until by when a given answer can be changed; null while there is none
 * @param over whether the answer stands: it is shown, and can no longer be changed
 * @param said the words that go with the given answer; empty when there are none
 * @param comment what is written in the free line
 */
public record SurveyView(
    Frame frame,
    String address,
    String status,
    String reference,
    String lead,
    @Nullable String notice,
    @Nullable String problem,
    @Nullable String until,
    boolean over,
    List<Question> questions,
    String said,
    String comment) {
  public SurveyView {
    questions = List.copyOf(questions);
  }

  /**
   * One question.
   *
   * @param name of its field
   * @param faces from the worst to the best
   */
  public record Question(String name, String asked, boolean missing, List<Face> faces) {
    public Question {
      faces = List.copyOf(faces);
    }

    /** The answer that is chosen, in words; empty when none is. */
    public String chosen() {
      return faces.stream().filter(Face::chosen).map(Face::label).findFirst().orElse("");
    }
  }

  /** One answer, from 1 to 5. */
  public record Face(int value, String label, boolean chosen) {}
}
