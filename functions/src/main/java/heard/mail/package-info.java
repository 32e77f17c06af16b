/// Mail that comes in: what it is, whom it is from, where it belongs, what becomes of it.
@NullMarked
package heard.mail;

import org.jspecify.annotations.NullMarked;
