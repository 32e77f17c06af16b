/// What marketing plans after an occasion, and what becomes of it.
@NullMarked
package heard.followup;

import org.jspecify.annotations.NullMarked;
