/// Free text understood by word lists and stems, with Lucene's analyzers for four languages.
@NullMarked
package heard.triage;

import org.jspecify.annotations.NullMarked;
