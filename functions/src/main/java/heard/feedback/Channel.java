package heard.feedback;

/** How it reached us. Those from {@code PHONE} on are written down by staff. */
public enum Channel {
  WEB_FORM,
  EMAIL,
  API,
  PHONE,
  LETTER,
  COUNTER,
  SOCIAL,
  CHAT,
  SMS;

  /** Whether a colleague writes down what came this way. */
  public boolean writtenDown() {
    return compareTo(PHONE) >= 0;
  }
}
