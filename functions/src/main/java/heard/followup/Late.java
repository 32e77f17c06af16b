package heard.followup;

/** What becomes of a follow-up that could not go while it was good. */
public enum Late {
  SKIP,
  /** Another letter, that owns up to the day. */
  BELATED,
  /** Somebody calls instead. */
  CALL
}
