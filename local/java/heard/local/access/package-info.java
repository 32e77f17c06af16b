/// Which calls a function may make: its statements, judged as IAM judges them.
@NullMarked
package heard.local.access;

import org.jspecify.annotations.NullMarked;
