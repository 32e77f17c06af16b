/// What a customer tells us, as it arrived and as we understood it.
@NullMarked
package heard.feedback;

import org.jspecify.annotations.NullMarked;
