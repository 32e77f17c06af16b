package heard.feedback;

import java.util.Optional;

/**
 * What we took a message to be. Staff and the customer may correct it.
 *
 * @param place the id of the shop concerned
 */
public record Understanding(Kind kind, Topic topic, Optional<String> place, Severity severity) {}
