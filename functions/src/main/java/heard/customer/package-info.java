/// Who the customers are: their names, mailboxes, languages and what they agreed to.
@NullMarked
package heard.customer;

import org.jspecify.annotations.NullMarked;
