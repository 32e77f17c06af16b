package heard.staff;

import heard.customer.Brand;
import heard.customer.Market;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The chain as its managers set it up: one consistent picture of markets, places, teams, people and
 * what they may give.
 */
public record Organisation(
    Map<String, Market> markets,
    Map<String, Place> places,
    Map<String, Team> teams,
    Map<String, Colleague> colleagues,
    Map<String, Authority> authorities) {
  public Organisation {
    markets = Map.copyOf(markets);
    places = Map.copyOf(places);
    teams = Map.copyOf(teams);
    colleagues = Map.copyOf(colleagues);
    authorities = Map.copyOf(authorities);
  }

  public Optional<Place> place(String id) {
    return Optional.ofNullable(places.get(id));
  }

  public Optional<Market> market(String id) {
    return Optional.ofNullable(markets.get(id));
  }

  /** Whose mail a customer of this country gets, unless they were at a place of another market. */
  public Brand brand(Optional<String> place, String country) {
    return place
        .flatMap(this::place)
        .map(Place::market)
        .or(() -> Optional.of(country))
        .flatMap(this::market)
        .map(Market::brand)
        .orElse(Brand.HEARD);
  }

  public Optional<Team> team(String id) {
    return Optional.ofNullable(teams.get(id));
  }

  public Optional<Colleague> colleague(String id) {
    return Optional.ofNullable(colleagues.get(id));
  }

  /** Those who share this team's cases, by id. */
  public List<Colleague> members(String team) {
    return colleagues.values().stream()
        .filter(c -> c.active() && c.teams().contains(team))
        .sorted(java.util.Comparator.comparing(Colleague::id))
        .toList();
  }
}
