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
  SMS
}
