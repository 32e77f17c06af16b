package heard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer did, or did not, get something.
 *
 * @param decision in a word; null before anything was asked
 * @param because the sentence of it
 * @param at when
 */
public record WhyView(
    Frame frame,
    String id,
    String customer,
    String date,
    @Nullable String decision,
    @Nullable String because,
    @Nullable String at,
    List<Choice> inputs) {
  public WhyView {
    inputs = List.copyOf(inputs);
  }
}
