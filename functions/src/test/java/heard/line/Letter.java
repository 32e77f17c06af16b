package heard.line;

import heard.local.outbox.Sent;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail that somebody writes to us. */
final class Letter {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final List<String> envelope = new ArrayList<>();
  private String text = "";
  private String recipient = "feedback@mail.example.com";

  private Letter(String from) {
    fields.put("From", from);
    fields.put("To", "feedback@mail.example.com");
    fields.put("Message-ID", "<" + NUMBER.incrementAndGet() + "@mail.example.org>");
    fields.put("MIME-Version", "1.0");
    fields.put("Content-Type", "text/plain; charset=utf-8");
    fields.put("Content-Transfer-Encoding", "8bit");
  }

  static Letter from(String from, String subject, String text) {
    return new Letter(from).with("Subject", subject).saying(text);
  }

  /** An answer as mail programs make it: to the address that is asked for, naming the message. */
  static Letter answer(Sent mail, String text) {
    var letter =
        from(mail.to(), "Re: " + mail.subject(), text)
            .with("In-Reply-To", id(mail))
            .with("References", mail.headers().getOrDefault("References", "") + " " + id(mail));
    return letter.to(mail.headers().getOrDefault("Reply-To", mail.from()));
  }

  /** What its recipient sees as its id. */
  static String id(Sent mail) {
    return mail.headers().getOrDefault("Message-ID", "");
  }

  Letter with(String field, String value) {
    fields.put(field, value);
    return this;
  }

  Letter without(String field) {
    fields.remove(field);
    return this;
  }

  Letter saying(String words) {
    text = words;
    return this;
  }

  Letter to(String address) {
    fields.put("To", address);
    recipient = address;
    return this;
  }

  /** A verdict, or a piece of the envelope. */
  Letter under(String header, String value) {
    envelope.addAll(List.of(header, value));
    return this;
  }

  byte[] raw() {
    var raw = new StringBuilder();
    fields.forEach((name, value) -> raw.append(name).append(": ").append(value).append("\r\n"));
    return raw.append("\r\n")
        .append(text)
        .append("\r\n")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  HttpResponse<String> post(Line line) {
    return line.send(
        HttpRequest.newBuilder(line.at("/local/mail"))
            .header("content-type", "message/rfc822")
            .header("X-Local-Recipient", recipient)
            .POST(HttpRequest.BodyPublishers.ofByteArray(raw())),
        envelope.toArray(String[]::new));
  }
}
