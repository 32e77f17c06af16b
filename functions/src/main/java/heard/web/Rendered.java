package heard.web;

/**
 * A letter with every blank filled in.
 *
 * @param subject one line without control characters; empty for a text message
 * @param text plain text
 * @param html a whole document; empty for a text message
 */
public record Rendered(String subject, String text, String html) {}
