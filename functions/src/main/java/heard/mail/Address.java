package heard.mail;

import heard.customer.Mailbox;
import java.util.Optional;

/**
 * A mailbox and the name written beside it.
 *
 * @param name decoded, on one line
 */
public record Address(Optional<String> name, Mailbox mailbox) {}
