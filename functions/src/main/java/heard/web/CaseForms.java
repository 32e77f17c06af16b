package heard.web;

import java.util.List;

/**
 * The forms of a case.
 *
 * @param filled what stands in their fields
 * @param action the one that has just been sent and could not be taken; empty otherwise
 * @param currency the sign of what may be given
 */
public record CaseForms(
    Filled filled,
    String action,
    boolean mayClaim,
    boolean mayGiveBack,
    boolean unfinished,
    boolean mayOffer,
    boolean mayThank,
    boolean mayPassOn,
    String currency,
    List<Choice> promises,
    List<Choice> remedies,
    List<Choice> bases,
    List<Choice> colleagues,
    List<Choice> kinds,
    List<Choice> topics,
    List<Choice> places,
    List<Choice> severities) {
  public CaseForms {
    promises = List.copyOf(promises);
    remedies = List.copyOf(remedies);
    bases = List.copyOf(bases);
    colleagues = List.copyOf(colleagues);
    kinds = List.copyOf(kinds);
    topics = List.copyOf(topics);
    places = List.copyOf(places);
    severities = List.copyOf(severities);
  }

  public boolean wrote(String sent) {
    return action.equals(sent);
  }
}
