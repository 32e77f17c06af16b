package heard.dispatch;

import java.time.LocalDate;

/** The count of what became of our mail, by day. */
public interface MailHealths {
  void count(LocalDate day, MailHealth more);

  /** Begins anew: what was counted so far has been looked into. */
  void forget();

  /** The last days up to this one, as many as make enough. */
  MailHealth until(LocalDate day);
}
