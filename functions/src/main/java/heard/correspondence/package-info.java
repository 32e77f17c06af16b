/// What we mean to say to somebody: letters and the facts each one needs.
@NullMarked
package heard.correspondence;

import org.jspecify.annotations.NullMarked;
