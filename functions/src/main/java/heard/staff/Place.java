package heard.staff;

import heard.time.OpeningHours;

/**
 * A shop, or the service centre.
 *
 * @param market the id of the market it belongs to
 * @param address on one line, as a customer would read it
 */
public record Place(String id, String name, String market, String address, OpeningHours hours) {}
