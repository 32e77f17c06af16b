/// Who we are: markets, places, teams, colleagues and what each may give away.
@NullMarked
package heard.staff;

import org.jspecify.annotations.NullMarked;
