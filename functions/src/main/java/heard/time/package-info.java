/// Working days, opening hours, holidays and time zones: when something can happen.
@NullMarked
package heard.time;

import org.jspecify.annotations.NullMarked;
