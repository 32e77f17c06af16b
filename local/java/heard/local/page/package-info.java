/// The pages of the local run: where a newcomer starts, and what was sent.
@NullMarked
package heard.local.page;

import org.jspecify.annotations.NullMarked;
