package heard.local.mail;

import com.sun.net.httpserver.Headers;
import heard.local.gateway.Reply;
import heard.mail.Address;
import heard.mail.Mail;
import heard.mime.MailReader;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code POST /local/mail}: a raw mail, with its verdicts and envelope as header fields of the
 * request.
 */
public final class MailDesk {
  private static final List<String> CHECKS = List.of("Dmarc", "Spf", "Dkim", "Spam", "Virus");

  private final Receipts receipts;

  public MailDesk(Receipts receipts) {
    this.receipts = receipts;
  }

  public Reply take(Headers headers, byte[] raw) {
    return receipts
        .take(raw, envelope(headers, MailReader.read(raw)))
        .map(key -> Reply.json(202, Map.of("key", key)))
        .orElseGet(() -> Reply.json(422, Map.of("message", "the template receives no mail")));
  }

  private static Envelope envelope(Headers headers, Mail mail) {
    var verdicts = new LinkedHashMap<String, String>();
    for (String check : CHECKS) {
      header(headers, "X-Local-" + check)
          .ifPresent(v -> verdicts.put(check.toLowerCase(Locale.ROOT), v.toUpperCase(Locale.ROOT)));
    }
    List<String> recipients =
        header(headers, "X-Local-Recipient").map(MailDesk::listed).orElseGet(() -> addressed(mail));
    return new Envelope(sender(headers, mail), recipients, verdicts);
  }

  /** Whom the mail itself names, as a mail program would address its envelope. */
  private static List<String> addressed(Mail mail) {
    return Stream.of("to", "cc")
        .flatMap(field -> mail.headers().all(field).stream())
        .flatMap(MailDesk::parsed)
        .toList();
  }

  private static Stream<String> parsed(String field) {
    try {
      return Stream.of(InternetAddress.parseHeader(field, false)).map(InternetAddress::getAddress);
    } catch (AddressException unreadable) {
      return Stream.empty();
    }
  }

  /** The writer's own server sent it, unless something else is said; a null one sends bounces. */
  private static String sender(Headers headers, Mail mail) {
    List<String> said = headers.getOrDefault("X-Local-Sender", List.of());
    if (!said.isEmpty()) {
      return said.getFirst().strip();
    }
    boolean bounce = mail.headers().word("return-path").equals("<>");
    return bounce ? "" : mail.from().map(Address::mailbox).map(m -> m.address()).orElse("");
  }

  private static List<String> listed(String list) {
    var addresses = new ArrayList<String>();
    for (String one : list.split(",", -1)) {
      if (!one.isBlank()) {
        addresses.add(one.strip());
      }
    }
    return addresses;
  }

  private static Optional<String> header(Headers headers, String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst().filter(v -> !v.isBlank());
  }
}
