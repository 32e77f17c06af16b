package heard.local.mail;

import heard.local.Json;
import heard.local.emulator.Topics;
import heard.local.template.Stack;
import heard.local.template.Stack.MailRule;
import heard.mail.Address;
import heard.mail.Mail;
import heard.mime.MailReader;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Receives mail as the receipt rules of the template say: the raw mail into the bucket, then SES's
 * notice to the topic.
 */
public final class Receipts {
  private static final List<String> CHECKS = List.of("spam", "virus", "spf", "dkim", "dmarc");

  private final Stack stack;
  private final S3Client s3;
  private final Topics topics;
  private final InstantSource clock;

  public Receipts(Stack stack, S3Client s3, Topics topics, InstantSource clock) {
    this.stack = stack;
    this.s3 = s3;
    this.topics = topics;
    this.clock = clock;
  }

  /**
   * Takes a mail.
   *
   * @return the key of the object; empty when the template receives no mail
   */
  public Optional<String> take(byte[] raw, Envelope envelope) {
    List<MailRule> rules = stack.mailRules();
    return rules.stream()
        .filter(rule -> !wanted(rule, envelope).isEmpty())
        .findFirst()
        .or(() -> rules.stream().findFirst())
        .map(rule -> stored(rule, raw, envelope));
  }

  private static List<String> wanted(MailRule rule, Envelope envelope) {
    return envelope.recipients().stream().filter(to -> wanted(rule, to)).toList();
  }

  /** A rule names addresses, or domains. */
  private static boolean wanted(MailRule rule, String recipient) {
    String to = recipient.toLowerCase(Locale.ROOT);
    return rule.recipients().isEmpty()
        || rule.recipients().stream().anyMatch(r -> to.equals(r) || to.endsWith("@" + r));
  }

  /** On one machine every mail is for us: what is addressed to nobody of ours is for the inbox. */
  private static List<String> recipients(MailRule rule, Envelope envelope) {
    List<String> wanted = wanted(rule, envelope);
    return wanted.isEmpty()
        ? rule.recipients().stream()
            .limit(1)
            .map(r -> r.contains("@") ? r : "feedback@" + r)
            .toList()
        : wanted;
  }

  private String stored(MailRule rule, byte[] raw, Envelope envelope) {
    String id = UUID.randomUUID().toString().replace("-", "");
    String key = rule.prefix() + id;
    s3.putObject(put -> put.bucket(rule.bucket()).key(key), RequestBody.fromBytes(raw));
    topics.publish(
        rule.topic(),
        "Amazon SES Email Receipt Notification",
        Json.write(
            notice(rule, id, key, MailReader.read(raw), envelope, recipients(rule, envelope))),
        Map.of());
    return key;
  }

  private Map<String, Object> notice(
      MailRule rule, String id, String key, Mail mail, Envelope envelope, List<String> recipients) {
    String now = clock.instant().toString();
    var common = new LinkedHashMap<String, Object>();
    common.put("from", mail.from().map(Address::mailbox).map(m -> m.address()).stream().toList());
    common.put("subject", mail.subject());
    var described = new LinkedHashMap<String, Object>();
    described.put("timestamp", now);
    described.put("source", envelope.sender());
    described.put("messageId", id);
    described.put("destination", envelope.recipients());
    described.put("headersTruncated", true);
    described.put("commonHeaders", common);
    var receipt = new LinkedHashMap<String, Object>();
    receipt.put("timestamp", now);
    receipt.put("recipients", recipients);
    CHECKS.forEach(c -> receipt.put(c + "Verdict", Map.of("status", envelope.verdict(c))));
    receipt.put(
        "action",
        Map.of(
            "type", "S3",
            "topicArn", rule.topic(),
            "bucketName", rule.bucket(),
            "objectKeyPrefix", rule.prefix(),
            "objectKey", key));
    return Map.of("notificationType", "Received", "mail", described, "receipt", receipt);
  }
}
