/// Stand-ins for AWS's services, each an HTTP server on loopback.
@NullMarked
package heard.local.emulator;

import org.jspecify.annotations.NullMarked;
