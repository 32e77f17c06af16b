package heard.casework;

import java.time.Instant;

/**
 * What staff wrote for each other. It never reaches a customer.
 *
 * @param author the colleague's id
 */
public record Note(int number, Instant at, String author, String text) {}
