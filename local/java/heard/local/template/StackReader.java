package heard.local.template;

import heard.local.template.Stack.Index;
import heard.local.template.Stack.MailEvents;
import heard.local.template.Stack.MailRule;
import heard.local.template.Stack.Queue;
import heard.local.template.Stack.Subscription;
import heard.local.template.Stack.Table;
import heard.local.template.Stack.TokenRule;
import heard.local.template.Stack.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads what a stack holds besides functions. */
final class StackReader {
  private final Resources resources;

  StackReader(Resources resources) {
    this.resources = resources;
  }

  Stack read() {
    return new Stack(
        each("AWS::DynamoDB::Table", StackReader::table),
        each("AWS::SQS::Queue", StackReader::queue),
        each("AWS::S3::Bucket", (name, p) -> name),
        each("AWS::SNS::Topic", (name, p) -> new Topic(name, Surroundings.arn("sns", name))),
        subscriptions(),
        each("AWS::SES::ConfigurationSetEventDestination", (name, p) -> mailEvents(p)),
        each("AWS::SES::ConfigurationSet", (name, p) -> name),
        each("AWS::SES::EmailIdentity", (name, p) -> name),
        tokenRules(),
        each("AWS::SES::ReceiptRule", (name, p) -> mailRule(p.at("Rule"))));
  }

  private <T> List<T> each(String type, BiFunction<String, Node, T> reader) {
    List<T> all = new ArrayList<>();
    resources.of(type).forEach((name, properties) -> all.add(reader.apply(name, properties)));
    return all;
  }

  private static Table table(String name, Node p) {
    Map<String, String> types = new HashMap<>();
    for (Node attribute : p.at("AttributeDefinitions").list()) {
      types.put(
          attribute.at("AttributeName").required("an AttributeName"),
          attribute.at("AttributeType").required("an AttributeType"));
    }
    return new Table(
        name,
        key(p, "HASH").orElseThrow(),
        key(p, "RANGE"),
        types,
        p.at("GlobalSecondaryIndexes").list().stream().map(StackReader::index).toList(),
        p.path("StreamSpecification.StreamViewType").text(),
        p.path("TimeToLiveSpecification.AttributeName").text());
  }

  private static Index index(Node p) {
    return new Index(
        p.at("IndexName").required("an IndexName"),
        key(p, "HASH").orElseThrow(),
        key(p, "RANGE"),
        p.path("Projection.ProjectionType").text("ALL"),
        p.path("Projection.NonKeyAttributes").texts());
  }

  private static Optional<String> key(Node p, String type) {
    return p.at("KeySchema").list().stream()
        .filter(k -> k.at("KeyType").text("").equals(type))
        .findFirst()
        .flatMap(k -> k.at("AttributeName").text());
  }

  private static Queue queue(String name, Node p) {
    Node redrive = p.at("RedrivePolicy");
    return new Queue(
        name,
        Duration.ofSeconds(p.at("VisibilityTimeout").number(30)),
        redrive.at("deadLetterTargetArn").text().map(Resources::last),
        redrive.at("maxReceiveCount").number(1));
  }

  private List<Subscription> subscriptions() {
    List<Subscription> all = new ArrayList<>();
    resources
        .of("AWS::SNS::Subscription")
        .forEach((name, p) -> all.add(subscription(p.at("TopicArn").required("a TopicArn"), p)));
    resources
        .of("AWS::SNS::Topic")
        .forEach(
            (name, topic) ->
                topic
                    .at("Subscription")
                    .list()
                    .forEach(p -> all.add(subscription(Surroundings.arn("sns", name), p))));
    return all;
  }

  private static Subscription subscription(String topic, Node p) {
    return new Subscription(
        topic,
        p.at("Protocol").required("a Protocol"),
        p.at("Endpoint").text(""),
        p.at("RawMessageDelivery").flag(false),
        p.at("FilterPolicy"),
        p.at("FilterPolicyScope").text("").equals("MessageBody"));
  }

  private List<TokenRule> tokenRules() {
    List<TokenRule> all = new ArrayList<>();
    for (Node api : resources.of("AWS::Serverless::HttpApi").values()) {
      api.path("Auth.Authorizers")
          .entries()
          .forEach(
              (name, authorizer) -> {
                Node jwt = authorizer.at("JwtConfiguration");
                all.add(new TokenRule(name, jwt.at("issuer").text(""), jwt.at("audience").texts()));
              });
    }
    return all;
  }

  private static MailRule mailRule(Node rule) {
    Node store = rule.at("Actions").list().getFirst().at("S3Action");
    return new MailRule(
        rule.at("Recipients").texts(),
        store.at("BucketName").required("a BucketName"),
        store.at("ObjectKeyPrefix").text(""),
        store.at("TopicArn").required("a TopicArn"));
  }

  private static MailEvents mailEvents(Node p) {
    Node to = p.at("EventDestination");
    return new MailEvents(
        p.at("ConfigurationSetName").required("a ConfigurationSetName"),
        to.at("MatchingEventTypes").texts(),
        to.path("SnsDestination.TopicARN").text(""));
  }
}
