/// The record of dealing with one piece of feedback: owner, promise, answer, remedy.
@NullMarked
package heard.casework;

import org.jspecify.annotations.NullMarked;
