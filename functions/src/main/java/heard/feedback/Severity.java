package heard.feedback;

/** How bad it is for the people concerned. */
public enum Severity {
  NORMAL,
  /** Much is at stake for this customer. */
  HIGH,
  /** Somebody is hurt or could be: jumps every queue. */
  URGENT
}
