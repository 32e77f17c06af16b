package heard.followup;

import heard.dispatch.Dispatch;
import java.util.List;

/** What waits in the ledger of one schedule: planned, held or put off. */
public interface Waiting {
  /**
   * @param most so many are looked at; the others are taken to be like them
   */
  Some of(String schedule, int most);

  /**
   * What waits, or some of it.
   *
   * @param looked those of the first so many that can still go
   * @param outOf so many were looked at
   * @param all how many there are
   */
  record Some(List<Dispatch> looked, int outOf, int all) {
    public Some {
      looked = List.copyOf(looked);
    }

    /** How many stand behind each that was looked at. */
    double each() {
      return outOf == 0 ? 1 : all / (double) outOf;
    }
  }
}
