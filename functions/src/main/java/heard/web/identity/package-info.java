/// Who is asking: sealed sessions for browsers, bearer tokens for other systems, and the issuer
/// that both trust.
@NullMarked
package heard.web.identity;

import org.jspecify.annotations.NullMarked;
