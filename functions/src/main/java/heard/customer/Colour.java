package heard.customer;

import java.util.Locale;
import java.util.Optional;

/**
 * A colour of a screen, and whether words can be read on it.
 *
 * @param hex such as {@code #14594a}
 */
public record Colour(String hex) {
  /** WCAG 2.2, 1.4.3: as much as words need. */
  private static final double READABLE = 4.5;

  private static final Colour WHITE = new Colour("#ffffff");
  private static final Colour DARK_PAPER = new Colour("#1c2220");
  private static final double STEP = 0.1;

  public static Optional<Colour> parse(String text) {
    return text.strip().matches("#[0-9a-fA-F]{6}")
        ? Optional.of(new Colour(text.strip().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Whether it can be read on white, and white on it. */
  public boolean readable() {
    return contrast(WHITE) >= READABLE;
  }

  /** The nearest paler one that can be read on dark paper. */
  public Colour inTheDark() {
    Colour paler = this;
    for (double mixed = STEP; paler.contrast(DARK_PAPER) < READABLE; mixed += STEP) {
      paler = mixed(mixed);
    }
    return paler;
  }

  private Colour mixed(double white) {
    var mixed = new StringBuilder("#");
    for (int part = 0; part < 3; part++) {
      int value = part(part);
      mixed.append("%02x".formatted((int) Math.round(value + (255 - value) * Math.min(1, white))));
    }
    return new Colour(mixed.toString());
  }

  /** WCAG 2.2, contrast ratio: from 1 to 21. */
  double contrast(Colour other) {
    double one = luminance();
    double two = other.luminance();
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(part(0)) + 0.7152 * linear(part(1)) + 0.0722 * linear(part(2));
  }

  private static double linear(int value) {
    double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private int part(int number) {
    return Integer.parseInt(hex.substring(1 + 2 * number, 3 + 2 * number), 16);
  }
}
