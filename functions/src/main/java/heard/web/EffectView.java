package heard.web;

import java.util.List;

/**
 * What a change of a schedule does to what waits, before it is made.
 *
 * @param csrf what its form carries back
 * @param facts how many, by what becomes of them
 * @param sent what the form carries back so that the change can be made
 * @param buttons what can be done now, the likeliest first
 */
public record EffectView(
    Frame frame,
    String csrf,
    String address,
    int waiting,
    List<Choice> facts,
    boolean estimated,
    List<Choice> sent,
    List<Choice> buttons) {
  public EffectView {
    facts = List.copyOf(facts);
    sent = List.copyOf(sent);
    buttons = List.copyOf(buttons);
  }
}
