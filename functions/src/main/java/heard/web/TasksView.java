package heard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be called, or to be sent a card. Every string but what to say is in the colleague's
 * language and time.
 *
 * @param words what its texts are called, and its address
 * @param call whether they are called
 * @param places the shops whose list can be looked at; empty where it is only one's own
 * @param place the id of the shop it is the list of
 * @param more that others wait behind these; null when none do
 * @param notice what has just been done; null on an ordinary visit
 */
public record TasksView(
    Frame frame,
    String words,
    boolean call,
    String csrf,
    @Nullable String notice,
    List<Choice> places,
    String place,
    List<Row> rows,
    @Nullable String more) {
  public TasksView {
    places = List.copyOf(places);
    rows = List.copyOf(rows);
  }

  /**
   * One of them.
   *
   * @param to the customer's id, by which its form finds it again
   * @param reason what it is for, by which its form finds it again
   * @param about since when it waits, and which shop is theirs
   * @param lang the customer's language, when it is not the page's
   * @param number as it is dialled; the postal address of a card
   * @param typed what was noted and could not be taken; empty otherwise
   * @param problem what was wrong with that; null when nothing was
   * @param history where it stands beside what we have had with them
   * @param past that, the newest first; empty where it was not asked for
   */
  public record Row(
      String to,
      String reason,
      String name,
      String about,
      String number,
      String text,
      @Nullable String lang,
      String typed,
      @Nullable String problem,
      String history,
      List<CaseView.Past> past) {
    public Row {
      past = List.copyOf(past);
    }
  }
}
