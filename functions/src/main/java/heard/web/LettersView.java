package heard.web;

import java.util.List;

/** The letters of follow-ups. */
public record LettersView(Frame frame, List<Row> letters) {
  public LettersView {
    letters = List.copyOf(letters);
  }

  /**
   * One of them.
   *
   * @param coverage the languages it can be read in
   * @param state whose words it has, and whether others are being written
   */
  public record Row(String id, String name, String coverage, String state) {}
}
