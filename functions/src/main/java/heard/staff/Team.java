package heard.staff;

import java.util.Optional;

/**
 * A group that shares its cases.
 *
 * @param place the id of the shop it works in; empty for one that serves every place
 * @param manager the id of the colleague who is asked when authority does not suffice
 */
public record Team(String id, String name, Optional<String> place, Optional<String> manager) {}
