package heard.local.access;

import heard.local.template.Stack;
import heard.local.template.Surroundings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/** What SES is asked for: the identity and the configuration set must both be allowed. */
final class MailCalls {
  private final Stack stack;

  MailCalls(Stack stack) {
    this.stack = stack;
  }

  List<Call> send(SendEmailRequest r) {
    String action = r.content().raw() == null ? "ses:SendEmail" : "ses:SendRawEmail";
    String from = address(r.fromEmailAddress() == null ? "" : r.fromEmailAddress());
    Map<String, List<String>> keys = new HashMap<>();
    keys.put("ses:FromAddress", List.of(from));
    if (r.destination() != null) {
      keys.put(
          "ses:Recipients",
          r.destination().toAddresses().stream().map(MailCalls::address).toList());
    }
    List<Call> calls = new ArrayList<>();
    calls.add(new Call(action, Surroundings.arn("ses", "identity/" + identity(from)), keys));
    if (r.configurationSetName() != null) {
      String set = "configuration-set/" + r.configurationSetName();
      calls.add(new Call(action, Surroundings.arn("ses", set), keys));
    }
    return calls;
  }

  /** The address itself where it is verified, else its domain. */
  private String identity(String from) {
    return stack.identities().contains(from) ? from : from.substring(from.indexOf('@') + 1);
  }

  private static String address(String written) {
    int open = written.lastIndexOf('<');
    String bare =
        open < 0
            ? written
            : written.substring(open + 1, Math.max(open + 1, written.lastIndexOf('>')));
    return bare.strip().toLowerCase(Locale.ROOT);
  }
}
