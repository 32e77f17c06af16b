/// The entry points of Lambda and how their collaborators are put together.
@NullMarked
package heard.function;

import org.jspecify.annotations.NullMarked;
