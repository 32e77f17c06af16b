package heard.followup;

import heard.dispatch.Dispatch;
import heard.dispatch.DispatchKey;
import java.time.Instant;

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
    Instant at) {}
