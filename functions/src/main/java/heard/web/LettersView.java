package heard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letters of follow-ups, and a form for another.
 *
 * @param csrf what the form carries back
 * @param address where the form is sent
 * @param notice what was just done
 * @param from what another may start from
 * @param filled what stands in the form
 */
public record LettersView(
    Frame frame,
    String csrf,
    String address,
    @Nullable String notice,
    List<Row> letters,
    List<Choice> from,
    Filled filled) {
  public LettersView {
    letters = List.copyOf(letters);
    from = List.copyOf(from);
  }

  /**
   * One of them.
   *
   * @param coverage the languages it can be read in
   * @param state whose words it has, and whether others are being written
   */
  public record Row(String id, String name, String coverage, String state) {}
}
