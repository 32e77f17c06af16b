/// The real handlers, invoked the way Lambda invokes them.
@NullMarked
package heard.local.function;

import org.jspecify.annotations.NullMarked;
