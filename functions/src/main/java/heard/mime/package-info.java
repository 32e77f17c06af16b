/// Raw mail read by mime4j and jsoup into what the domain calls a mail.
@NullMarked
package heard.mime;

import org.jspecify.annotations.NullMarked;
