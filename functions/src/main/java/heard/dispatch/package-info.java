/// The ledger of everything that goes out: decided, claimed, sent once, settled.
@NullMarked
package heard.dispatch;

import org.jspecify.annotations.NullMarked;
