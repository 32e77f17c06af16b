/// Domain values as pages, mails and texts in four languages.
@NullMarked
package heard.web;

import org.jspecify.annotations.NullMarked;
