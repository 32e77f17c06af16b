package heard.casework;

import java.time.Instant;
import java.util.Optional;

/**
 * What staff wrote for each other. It never reaches a customer.
 *
 * @param author the colleague's id
 * @param key what makes two sendings of it the same; empty when nothing does
 */
public record Note(int number, Instant at, String author, String text, Optional<String> key) {
  /** One that nobody sends twice. */
  public Note(int number, Instant at, String author, String text) {
    this(number, at, author, text, Optional.empty());
  }
}
