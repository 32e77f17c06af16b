/// Mail that comes in on this machine, the way of an SES receipt.
@NullMarked
package heard.local.mail;

import org.jspecify.annotations.NullMarked;
