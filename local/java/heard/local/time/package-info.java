/// The clock of the local run, and how it jumps from due moment to due moment.
@NullMarked
package heard.local.time;

import org.jspecify.annotations.NullMarked;
