package heard.casework;

/**
 * What a case takes from the goodwill one customer may be given in a year, or gives back to it.
 *
 * @param customer the id of the party
 * @param year the calendar year it counts in
 * @param currency ISO 4217
 * @param hundredths what is taken, in hundredths of the currency; below zero what is given back
 * @param limit the most that may be taken in that year, all together, in hundredths
 */
public record Draw(String customer, int year, String currency, long hundredths, long limit) {
  public Draw {
    if (hundredths == 0 || hundredths > limit) {
      throw new IllegalArgumentException("takes " + hundredths + " of " + limit);
    }
  }
}
