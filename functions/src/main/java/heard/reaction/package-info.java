/// What follows from what happened: a submission becomes a case with an owner and a promise.
@NullMarked
package heard.reaction;

import org.jspecify.annotations.NullMarked;
