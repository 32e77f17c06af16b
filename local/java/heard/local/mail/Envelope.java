package heard.local.mail;

import java.util.List;
import java.util.Map;

/**
 * What SES knows of a mail besides its content.
 *
 * @param sender empty for a null one
 * @param verdicts by check, such as {@code dmarc}; PASS where none is given
 */
public record Envelope(String sender, List<String> recipients, Map<String, String> verdicts) {
  public Envelope {
    recipients = List.copyOf(recipients);
    verdicts = Map.copyOf(verdicts);
  }

  String verdict(String check) {
    return verdicts.getOrDefault(check, "PASS");
  }
}
