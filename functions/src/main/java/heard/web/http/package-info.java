/// HTTP as API Gateway hands it to a function (payload format 2.0), and back.
@NullMarked
package heard.web.http;

import org.jspecify.annotations.NullMarked;
