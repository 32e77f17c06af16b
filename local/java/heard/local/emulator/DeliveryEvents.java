package heard.local.emulator;

import heard.local.Json;
import heard.local.template.Stack;
import heard.local.template.Surroundings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What SES tells of a mail's fate, in its documented form. Recipients of AWS's mailbox simulator
 * fare as they do there; everybody else's mail arrives.
 */
public final class DeliveryEvents {
  private static final String SIMULATOR = "@simulator.amazonses.com";

  private final Stack stack;
  private final Topics topics;
  private final InstantSource clock;

  public DeliveryEvents(Stack stack, Topics topics, InstantSource clock) {
    this.stack = stack;
    this.topics = topics;
    this.clock = clock;
  }

  void publish(String id, Mail mail) {
    tell(id, mail, "Send", Map.of());
    for (String to : mail.to()) {
      String address = Mail.bare(to).toLowerCase(Locale.ROOT);
      switch (fate(address)) {
        case "bounce" -> tell(id, mail, "Bounce", bounce(address, "General", "5.1.1"));
        case "suppressionlist" -> tell(id, mail, "Bounce", bounce(address, "Suppressed", "5.7.1"));
        case "complaint" -> {
          tell(id, mail, "Delivery", delivery(address));
          tell(id, mail, "Complaint", complaint(address));
        }
        default -> tell(id, mail, "Delivery", delivery(address));
      }
    }
  }

  /** The mailbox of the simulator, without its label. */
  private static String fate(String address) {
    if (!address.endsWith(SIMULATOR)) {
      return "success";
    }
    String mailbox = address.substring(0, address.length() - SIMULATOR.length());
    int label = mailbox.indexOf('+');
    return label < 0 ? mailbox : mailbox.substring(0, label);
  }

  private void tell(String id, Mail mail, String type, Map<String, Object> what) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("eventType", type);
    event.put("mail", about(id, mail));
    event.put(type.toLowerCase(Locale.ROOT), what);
    String message = Json.write(event);
    for (Stack.MailEvents wanted : stack.mailEvents()) {
      if (wanted.configurationSet().equals(mail.configurationSet())
          && wanted.events().stream().anyMatch(type::equalsIgnoreCase)) {
        topics.publish(wanted.topic(), "Amazon SES Email Event Notification", message, Map.of());
      }
    }
  }

  private Map<String, Object> about(String id, Mail mail) {
    Map<String, Object> tags = new LinkedHashMap<>();
    tags.put("ses:operation", List.of(mail.isRaw() ? "SendRawEmail" : "SendEmail"));
    tags.put("ses:configuration-set", List.of(mail.configurationSet()));
    tags.put("ses:from-domain", List.of(mail.sender().substring(mail.sender().indexOf('@') + 1)));
    mail.tags().forEach((name, value) -> tags.put(name, List.of(value)));
    List<Map<String, String>> headers = new ArrayList<>();
    headers.add(Map.of("name", "From", "value", mail.from()));
    headers.add(Map.of("name", "To", "value", String.join(", ", mail.to())));
    headers.add(Map.of("name", "Subject", "value", mail.body().subject()));
    mail.body().headers().forEach((name, v) -> headers.add(Map.of("name", name, "value", v)));
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("timestamp", clock.instant().toString());
    about.put("source", mail.from());
    about.put("sendingAccountId", Surroundings.ACCOUNT);
    about.put("messageId", id);
    about.put("destination", mail.to());
    about.put("headersTruncated", false);
    about.put("headers", headers);
    about.put(
        "commonHeaders",
        Map.of(
            "from", List.of(mail.from()),
            "to", mail.to(),
            "messageId", id,
            "subject", mail.body().subject()));
    about.put("tags", tags);
    return about;
  }

  private Map<String, Object> delivery(String address) {
    return Map.of(
        "timestamp",
        clock.instant().toString(),
        "processingTimeMillis",
        120,
        "recipients",
        List.of(address),
        "smtpResponse",
        "250 2.6.0 Message received",
        "reportingMTA",
        "local.example.com");
  }

  private Map<String, Object> bounce(String address, String kind, String status) {
    return Map.of(
        "bounceType",
        "Permanent",
        "bounceSubType",
        kind,
        "bouncedRecipients",
        List.of(
            Map.of(
                "emailAddress",
                address,
                "action",
                "failed",
                "status",
                status,
                "diagnosticCode",
                "smtp; 550 " + status + " user unknown")),
        "timestamp",
        clock.instant().toString(),
        "feedbackId",
        "local-feedback",
        "reportingMTA",
        "dsn; local.example.com");
  }

  private Map<String, Object> complaint(String address) {
    return Map.of(
        "complainedRecipients",
        List.of(Map.of("emailAddress", address)),
        "timestamp",
        clock.instant().toString(),
        "feedbackId",
        "local-feedback",
        "userAgent",
        "Amazon SES Mailbox Simulator",
        "complaintFeedbackType",
        "abuse",
        "arrivalDate",
        clock.instant().toString());
  }
}
