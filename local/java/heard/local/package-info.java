/// What stands in for AWS on one machine; compiled with the tests, never deployed.
@NullMarked
package heard.local;

import org.jspecify.annotations.NullMarked;
