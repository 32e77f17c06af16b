package heard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague has before them. Every string is in their language and time.
 *
 * @param manages whether settings and figures are theirs to see
 * @param back when they are at work again; null while they are
 * @param notice what has just been done; null on an ordinary visit
 * @param gone what the draft belonged to of a case that has just left their sight; null for none
 * @param mine what they hold, by next promise
 * @param unclaimed what nobody of their teams holds yet, by next promise
 */
public record DeskView(
    Frame frame,
    String csrf,
    boolean manages,
    @Nullable String back,
    @Nullable String notice,
    @Nullable String gone,
    List<Row> mine,
    List<Row> unclaimed) {
  public DeskView {
    mine = List.copyOf(mine);
    unclaimed = List.copyOf(unclaimed);
  }

  /**
   * One case.
   *
   * @param words the first of the customer's own
   * @param lang their language when it is not the page's
   * @param about kind, place and how bad it is, on one line
   * @param promise what the customer was told, and by when
   * @param late whether that has passed
   * @param mayGive "you may give up to …"; null where there is nothing to give
   */
  public record Row(
      String reference,
      String words,
      @Nullable String lang,
      String about,
      @Nullable String promise,
      boolean late,
      @Nullable String mayGive) {}
}
