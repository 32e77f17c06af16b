package heard.web;

import java.util.List;

/** The letters of follow-ups. */
public record LettersView(Frame frame, List<Choice> letters) {
  public LettersView {
    letters = List.copyOf(letters);
  }
}
