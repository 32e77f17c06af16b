/// The HTTP API of one machine: what API Gateway does between a browser and a function.
@NullMarked
package heard.local.gateway;

import org.jspecify.annotations.NullMarked;
