/// The line as a whole, from the form to the outbox, on the local system.
@NullMarked
package heard.line;

import org.jspecify.annotations.NullMarked;
