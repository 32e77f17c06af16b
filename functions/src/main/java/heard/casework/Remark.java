package heard.casework;

/**
 * What staff write for each other; it never reaches a customer.
 *
 * @param text not empty
 */
public record Remark(String text) implements Act {
  @Override
  public Outcome on(Scene scene) {
    return Words.wrong(text).orElseGet(() -> Writing.of(scene).note(text).done());
  }
}
