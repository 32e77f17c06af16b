package heard.casework;

import heard.staff.Colleague;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whom a customer means, as far as it is beyond doubt.
 *
 * @param colleagues those it can only be
 * @param doubtful whether somebody is named who could be several, or nobody is found
 */
public record Praised(List<Colleague> colleagues, boolean doubtful) {
  public Praised {
    colleagues = List.copyOf(colleagues);
  }

  /**
   * @param named as typed in the form
   * @param team those it may be, of the shop and the team concerned
   */
  public static Praised in(String named, List<Colleague> team) {
    String typed = " " + String.join(" ", words(named)) + " ";
    var sure = new ArrayList<Colleague>();
    boolean doubtful = false;
    for (Colleague colleague : team) {
      if (typed.contains(" " + String.join(" ", words(colleague.name())) + " ")) {
        sure.add(colleague);
      }
    }
    for (Colleague colleague : team) {
      String given = String.join(" ", words(colleague.givenName()));
      if (sure.contains(colleague) || !typed.contains(" " + given + " ")) {
        continue;
      }
      List<Colleague> namesakes =
          team.stream().filter(c -> c.givenName().equalsIgnoreCase(colleague.givenName())).toList();
      boolean meantAnother = namesakes.stream().anyMatch(sure::contains);
      if (namesakes.size() == 1) {
        sure.add(colleague);
      } else {
        doubtful = doubtful || !meantAnother;
      }
    }
    return new Praised(sure, doubtful || sure.isEmpty());
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}'-]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
