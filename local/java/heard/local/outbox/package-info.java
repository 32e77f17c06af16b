/// Everything that left the system, for a person to look at.
@NullMarked
package heard.local.outbox;

import org.jspecify.annotations.NullMarked;
