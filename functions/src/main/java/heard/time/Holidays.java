package heard.time;

import java.time.LocalDate;

/** Which days of a country are not ordinary. */
public interface Holidays {
  /**
   * @param country ISO 3166-1
   */
  Day on(String country, LocalDate date);

  /** What kind of day it is for people who work in shops and offices. */
  enum Day {
    ORDINARY,
    /** Open, but closing early and no day to promise anything for. */
    EVE,
    HOLIDAY
  }
}
