package heard.dispatch;

/**
 * What the account may still send.
 *
 * @param perSecond recipients a second
 * @param perDay recipients in 24 hours; negative for no limit, as SES says it
 * @param sent recipients in the last 24 hours
 */
public record Quota(int perSecond, double perDay, double sent) {
  private static final double KIND_SHARE = 0.8;

  /** Whether so much of the day is used that only what we owe goes out. */
  public boolean kindStopped() {
    return leftForKind() == 0;
  }

  /** How many kind things may still go out: they stop at four fifths of the day. */
  long leftForKind() {
    return perDay < 0 ? Long.MAX_VALUE : Math.max(0, (long) (perDay * KIND_SHARE - sent));
  }
}
