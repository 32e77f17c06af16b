package heard.followup;

import heard.customer.Customer;
import heard.customer.Occasion;
import heard.dispatch.Dispatch;
import heard.dispatch.Standing;
import java.util.List;
import java.util.Optional;

/**
 * A follow-up with what must be known to decide on it: one batch read.
 *
 * @param standing of the mailbox or number it is addressed to
 * @param bought only read where the schedule's audience asks for it
 */
public record FollowUpBriefing(
    Dispatch dispatch,
    Optional<Customer> customer,
    Standing standing,
    Optional<ScheduleFile> file,
    Brakes brakes,
    List<Occasion> bought) {}
