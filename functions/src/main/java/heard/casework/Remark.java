package heard.casework;

/**
 * What staff write for each other; it never reaches a customer.
 *
 * @param text not empty
 */
public record Remark(String text) implements Act {
  @Override
  public Outcome on(Scene scene) {
    return Words.wrong(text)
        .orElseGet(() -> noted(scene) ? new Outcome.Same() : Writing.of(scene).note(text).done());
  }

  /** Whether it is the last thing this colleague noted. */
  private boolean noted(Scene scene) {
    return scene.file().notes().stream()
        .filter(n -> n.author().equals(scene.by().id()))
        .reduce((first, second) -> second)
        .filter(last -> last.text().equals(text.strip()))
        .isPresent();
  }

  @Override
  public boolean silent() {
    return true;
  }
}
