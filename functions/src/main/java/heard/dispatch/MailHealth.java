package heard.dispatch;

/**
 * How our mail was received lately. Providers review senders at 5 % of bounces and 0.1 % of spam
 * reports; what is kind stops long before.
 */
public record MailHealth(long sent, long bounced, long reported) {
  private static final long ENOUGH = 1_000;

  public boolean enough() {
    return sent >= ENOUGH;
  }

  /** Two bounces in a hundred, or one spam report in two thousand. */
  public boolean inTrouble() {
    return enough() && (bounced * 50 >= sent || reported * 2_000 >= sent);
  }

  public MailHealth plus(MailHealth more) {
    return new MailHealth(sent + more.sent, bounced + more.bounced, reported + more.reported);
  }
}
