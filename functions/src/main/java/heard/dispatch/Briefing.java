package heard.dispatch;

import heard.casework.Case;
import heard.casework.Entry;
import heard.customer.Customer;
import java.util.Optional;

/** A dispatch with what must be known to decide on it and to write it: one consistent read. */
public record Briefing(
    Dispatch dispatch, Optional<Case> about, Optional<Entry> entry, Optional<Customer> customer) {}
