package heard.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with what its writer only quoted, and their signature, folded away for the view. Nothing
 * is cut: the passages are the whole text in its order. Something is always shown.
 *
 * @param passages shown and folded by turns
 */
public record Fold(List<Passage> passages) {
  public Fold {
    passages = List.copyOf(passages);
  }

  /** Some lines that stand together. */
  public record Passage(boolean folded, String text) {}

  /** Goes through the lines once: the time is in proportion to the text. */
  public static Fold of(String text) {
    List<String> lines = text.lines().toList();
    boolean[] folded = new Quotes(lines).marked();
    boolean nothingLeft = true;
    for (int i = 0; i < lines.size() && nothingLeft; i++) {
      nothingLeft = folded[i] || lines.get(i).isBlank();
    }
    return new Fold(nothingLeft ? List.of(new Passage(false, text)) : passages(lines, folded));
  }

  /** What the writer says now. */
  public String shown() {
    return passages.stream()
        .filter(p -> !p.folded())
        .map(Passage::text)
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static List<Passage> passages(List<String> lines, boolean[] folded) {
    var passages = new ArrayList<Passage>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || folded[i] != folded[from]) {
        passages.add(new Passage(folded[from], String.join("\n", lines.subList(from, i))));
        from = i;
      }
    }
    return passages;
  }
}
