package heard.followup;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * The counts of every schedule by day. They are for people to read and for alarms: the ledger is
 * what is true, and a crash between the two loses a count and never a follow-up.
 */
public interface Tallies {
  /**
   * @param day the customer's day that the follow-ups were wished for
   */
  void add(String schedule, LocalDate day, Tally more);

  /**
   * Takes one of the places a schedule has on a day, for a schedule that may send only so many. A
   * place that is taken and not used stays empty: never more go out than may, sometimes fewer.
   *
   * @param most how many places there are
   * @return whether there was one left
   */
  boolean place(String schedule, LocalDate day, int most);

  /** Those of some days, both included. */
  SortedMap<LocalDate, Tally> of(String schedule, LocalDate from, LocalDate to);
}
