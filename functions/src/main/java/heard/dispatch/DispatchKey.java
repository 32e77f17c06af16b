package heard.dispatch;

/**
 * What makes a dispatch the one it is: to whom, and what for. Never when: a thing moved is still
 * the same thing.
 *
 * @param recipient a customer's or colleague's id, or the staff topic's
 * @param reason such as {@code acknowledgement#H-7K2M-PQ34} or {@code birthday#2026}
 */
public record DispatchKey(String recipient, String reason) {
  public DispatchKey {
    if (recipient.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("a dispatch to '" + recipient + "' for '" + reason + "'");
    }
  }

  @Override
  public String toString() {
    return recipient + " " + reason;
  }
}
