package heard.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing we took a text to say, with what speaks for it. A person may put it right with one tap.
 *
 * @param sure from 0 to 1
 * @param because the words that speak for it
 */
public record Guess(Field field, String value, double sure, String because) {
  /** Below this a person decides. */
  public static final double ENOUGH = 0.5;

  public Guess {
    if (sure < 0 || sure > 1) {
      throw new IllegalArgumentException("sure by " + sure);
    }
    value = flat(value);
    because = flat(because);
  }

  /** What is guessed. */
  public enum Field {
    KIND,
    /** Which of the flows Nordic customers keep apart. */
    FLOW,
    TOPIC,
    PLACE,
    PRODUCT,
    ORDER_NUMBER,
    HAPPENED_ON,
    NEEDED_BY,
    PRAISED,
    SEVERITY,
    LANGUAGE
  }

  public boolean enough() {
    return sure >= ENOUGH;
  }

  /** Guesses as one text, a line each, as they stand among the facts of an entry. */
  public static String write(List<Guess> guesses) {
    var lines = new ArrayList<String>();
    for (Guess g : guesses) {
      String sure = String.format(Locale.ROOT, "%.2f", g.sure());
      lines.add(String.join("\t", g.field().name(), g.value(), sure, g.because()));
    }
    return String.join("\n", lines);
  }

  /** The guesses of such a text; lines that are none are passed over. */
  public static List<Guess> read(String text) {
    return text.lines().flatMap(line -> line(line).stream()).toList();
  }

  private static Optional<Guess> line(String line) {
    String[] parts = line.split("\t", 4);
    if (parts.length < 4) {
      return Optional.empty();
    }
    for (Field field : Field.values()) {
      if (field.name().equals(parts[0])) {
        return Optional.of(new Guess(field, parts[1], Double.parseDouble(parts[2]), parts[3]));
      }
    }
    return Optional.empty();
  }

  private static String flat(String text) {
    return text.replace('\t', ' ').replace('\n', ' ');
  }
}
