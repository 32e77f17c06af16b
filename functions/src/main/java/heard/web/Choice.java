package heard.web;

import heard.staff.Organisation;
import heard.staff.Place;
import java.util.Comparator;
import java.util.List;

/**
 * One line of a list to choose from.
 *
 * @param value what the form sends
 * @param label what a person reads
 */
public record Choice(String value, String label) {

  /** The shops of the chain, by name. */
  public static List<Choice> places(Organisation organisation) {
    return organisation.places().values().stream()
        .sorted(Comparator.comparing(Place::name))
        .map(p -> new Choice(p.id(), p.name()))
        .toList();
  }
}
