package heard.followup;

import heard.dispatch.Dispatch;
import heard.dispatch.DispatchKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Something a person does for a follow-up: a call to make, a card to print and post.
 *
 * @param address the number, or the postal address
 * @param text what the letter says: what to say on the phone, what to print
 * @param at since when it waits
 */
public record Task(
    DispatchKey key,
    Dispatch.Channel channel,
    String address,
    String title,
    String text,
    Instant at) {

  /** Whether a person is asked, and no provider. */
  public static boolean isOf(Dispatch.Channel channel) {
    return switch (channel) {
      case CALL, CARD -> true;
      case EMAIL, SMS, TOPIC, CLOCK -> false;
    };
  }

  /**
   * The id of the shop whose people carry a dispatch out; empty where it is for whoever has a
   * moment. It stays with the shop that the customer had when it was given to somebody.
   */
  public static Optional<String> place(Dispatch dispatch) {
    return Optional.ofNullable(FollowUp.codes(dispatch).get(FollowUp.PLACE));
  }
}
