package heard.web;

/**
 * One line of a list to choose from.
 *
 * @param value what the form sends
 * @param label what a person reads
 */
public record Choice(String value, String label) {}
