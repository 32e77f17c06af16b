package heard.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a stack holds besides functions. */
public record Stack(
    List<Table> tables,
    List<Queue> queues,
    List<String> buckets,
    List<Topic> topics,
    List<Subscription> subscriptions,
    List<MailEvents> mailEvents,
    List<String> configurationSets,
    List<String> identities,
    List<TokenRule> tokenRules,
    List<MailRule> mailRules) {

  /**
   * @param range empty for a table with a hash key alone
   * @param types of the key attributes, by name
   * @param stream the view type, when it has a stream
   * @param expiry the attribute of its time to live
   */
  public record Table(
      String name,
      String hash,
      Optional<String> range,
      Map<String, String> types,
      List<Index> indexes,
      Optional<String> stream,
      Optional<String> expiry) {}

  /**
   * A global secondary index.
   *
   * @param projection {@code ALL}, {@code KEYS_ONLY} or {@code INCLUDE}
   */
  public record Index(
      String name, String hash, Optional<String> range, String projection, List<String> included) {}

  /**
   * @param deadLetters the name of the queue for what was received too often
   */
  public record Queue(
      String name, Duration visibility, Optional<String> deadLetters, int maxReceives) {}

  public record Topic(String name, String arn) {}

  /**
   * @param raw whether the message arrives without SNS's envelope
   * @param filter the filter policy
   */
  public record Subscription(
      String topic, String protocol, String endpoint, boolean raw, Node filter, boolean onBody) {}

  /**
   * Where SES tells what became of mail.
   *
   * @param events such as {@code DELIVERY}
   */
  public record MailEvents(String configurationSet, List<String> events, String topic) {}

  /**
   * Whose tokens an authorizer takes.
   *
   * @param audience the clients they must have been given to
   */
  public record TokenRule(String name, String issuer, List<String> audience) {}

  /**
   * What becomes of mail that comes in.
   *
   * @param recipients addresses or domains; none for all
   */
  public record MailRule(List<String> recipients, String bucket, String prefix, String topic) {}

  public Table table(String name) {
    return tables.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("template.yaml has no table " + name));
  }
}
