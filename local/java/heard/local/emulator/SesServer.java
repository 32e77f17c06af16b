package heard.local.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import heard.local.Json;
import heard.local.outbox.Outbox;
import heard.local.outbox.Sent;
import heard.local.template.Stack;
import heard.local.template.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** SES's {@code SendEmail} and {@code GetAccount}; no emulator offers its second version. */
final class SesServer implements Emulator {
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_.@-]{1,256}");
  private static final int MOST_RECIPIENTS = 50;

  private final HttpServer server;
  private final Stack stack;
  private final DeliveryEvents events;
  private final Outbox outbox;
  private final InstantSource clock;

  SesServer(Stack stack, DeliveryEvents events, Outbox outbox, InstantSource clock)
      throws IOException {
    this.stack = stack;
    this.events = events;
    this.outbox = outbox;
    this.clock = clock;
    this.server = Answer.serve(this::answer);
  }

  private Answer answer(HttpExchange request, String body) {
    return switch (request.getRequestMethod() + " " + request.getRequestURI().getPath()) {
      case "POST /v2/email/outbound-emails" -> send(Mail.of(Json.read(body)));
      case "GET /v2/email/account" -> account();
      case String other -> refused(404, "NotFoundException", other + " has no stand-in here");
    };
  }

  private Answer send(Mail mail) {
    if (!verified(mail.sender())) {
      return refused(
          400,
          "MessageRejected",
          "Email address is not verified. The following identities failed the check in region: "
              + mail.sender());
    }
    if (!mail.configurationSet().isEmpty()
        && !stack.configurationSets().contains(mail.configurationSet())) {
      return refused(404, "NotFoundException", "Configuration set does not exist.");
    }
    if (mail.to().isEmpty() || mail.to().size() > MOST_RECIPIENTS) {
      return refused(400, "BadRequestException", "Recipient count is not between 1 and 50.");
    }
    for (Map.Entry<String, String> tag : mail.tags().entrySet()) {
      if (!TAG.matcher(tag.getKey()).matches() || !TAG.matcher(tag.getValue()).matches()) {
        return refused(400, "BadRequestException", "Invalid tag " + tag.getKey());
      }
    }
    for (String line : mail.body().headers().values()) {
      if (!mail.isRaw() && line.chars().anyMatch(c -> c < ' ')) {
        return refused(400, "BadRequestException", "Header values hold no line ends.");
      }
    }
    return taken(mail);
  }

  private Answer taken(Mail mail) {
    String id =
        String.format(Locale.ROOT, "%016x", clock.millis()) + "-" + UUID.randomUUID() + "-000000";
    for (String to : mail.to()) {
      outbox.add(
          new Sent(
              id,
              clock.instant(),
              "EMAIL",
              Mail.bare(to),
              mail.from(),
              mail.body().subject(),
              mail.body().text(),
              mail.body().html(),
              delivered(id, mail),
              mail.body().attachments(),
              Purpose.of(mail.tags())));
    }
    events.publish(id, mail);
    return json(200, Map.of(), Map.of("MessageId", id));
  }

  /** SES puts a message id of its own in place of any other. */
  private static Map<String, String> delivered(String id, Mail mail) {
    Map<String, String> headers = new LinkedHashMap<>(mail.body().headers());
    headers.put("Message-ID", "<" + id + "@" + Surroundings.REGION + ".amazonses.com>");
    return headers;
  }

  private boolean verified(String sender) {
    String address = sender.toLowerCase(Locale.ROOT);
    String domain = address.substring(address.indexOf('@') + 1);
    return stack.identities().stream()
        .anyMatch(i -> i.equals(address) || i.equals(domain) || domain.endsWith("." + i));
  }

  private static Answer account() {
    return json(
        200,
        Map.of(),
        Map.of(
            "SendQuota",
            Map.of("Max24HourSend", 50_000.0, "MaxSendRate", 14.0, "SentLast24Hours", 0.0),
            "SendingEnabled",
            true,
            "ProductionAccessEnabled",
            true,
            "EnforcementStatus",
            "HEALTHY",
            "DedicatedIpAutoWarmupEnabled",
            true));
  }

  private static Answer refused(int status, String code, String why) {
    return json(status, Map.of("x-amzn-ErrorType", code), Map.of("message", why));
  }

  private static Answer json(int status, Map<String, String> headers, Map<String, Object> body) {
    return new Answer(status, "application/json", headers, Json.write(body));
  }

  @Override
  public URI address() {
    return Answer.address(server);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
