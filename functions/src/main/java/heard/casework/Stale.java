package heard.casework;

import heard.feedback.Reference;

/** Somebody else changed the case since it was read. */
public final class Stale extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Reference reference;

  public Stale(Reference reference) {
    super("changed meanwhile: " + reference);
    this.reference = reference;
  }

  public Reference reference() {
    return reference;
  }
}
