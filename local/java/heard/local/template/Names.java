package heard.local.template;

import static heard.local.template.Surroundings.ACCOUNT;
import static heard.local.template.Surroundings.arn;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The names, addresses and ARNs that resources have once they exist. */
final class Names {
  private static final Map<String, String> NAMING_PROPERTY =
      Map.ofEntries(
          Map.entry("AWS::DynamoDB::Table", "TableName"),
          Map.entry("AWS::Lambda::Function", "FunctionName"),
          Map.entry("AWS::S3::Bucket", "BucketName"),
          Map.entry("AWS::SES::ConfigurationSet", "Name"),
          Map.entry("AWS::SES::EmailIdentity", "EmailIdentity"),
          Map.entry("AWS::SNS::Topic", "TopicName"),
          Map.entry("AWS::SQS::Queue", "QueueName"),
          Map.entry("AWS::Serverless::Function", "FunctionName"));

  private final Map<String, Node> resources;
  private final Surroundings around;
  private final Function<Object, Node> resolve;

  Names(Map<String, Node> resources, Surroundings around, Function<Object, Node> resolve) {
    this.resources = resources;
    this.around = around;
    this.resolve = resolve;
  }

  boolean knows(String id) {
    return resources.containsKey(id);
  }

  private String type(String id) {
    return resources.getOrDefault(id, Node.ABSENT).at("Type").text("");
  }

  String name(String id) {
    String type = type(id);
    String property = NAMING_PROPERTY.getOrDefault(type, "Name");
    Node given = resources.getOrDefault(id, Node.ABSENT).at("Properties").at(property);
    if (given.value() != null) {
      return resolve.apply(given.value()).text(id);
    }
    return type.equals("AWS::S3::Bucket") ? id.toLowerCase(Locale.ROOT) : id;
  }

  String ref(String id) {
    return switch (type(id)) {
      case "AWS::SQS::Queue" -> around.queues() + "/" + name(id);
      case "AWS::SNS::Topic", "AWS::SecretsManager::Secret" -> arnOf(id);
      default -> name(id);
    };
  }

  String attribute(String id, String attribute) {
    return switch (attribute) {
      case "Arn", "TopicArn", "AliasArn" -> arnOf(id);
      case "StreamArn" -> arnOf(id) + "/stream/local";
      case "QueueUrl" -> around.queues() + "/" + name(id);
      case "ProviderURL" -> around.issuer().get();
      case "QueueName", "TopicName" -> name(id);
      default -> id + "." + attribute;
    };
  }

  String arnOf(String id) {
    String name = name(id);
    return switch (type(id)) {
      case "AWS::DynamoDB::Table" -> arn("dynamodb", "table/" + name);
      case "AWS::SQS::Queue" -> arn("sqs", name);
      case "AWS::SNS::Topic" -> arn("sns", name);
      case "AWS::S3::Bucket" -> "arn:aws:s3:::" + name;
      case "AWS::SES::ConfigurationSet" -> arn("ses", "configuration-set/" + name);
      case "AWS::SES::EmailIdentity" -> arn("ses", "identity/" + name);
      case "AWS::SecretsManager::Secret" -> arn("secretsmanager", "secret:" + name);
      case "AWS::IAM::Role" -> "arn:aws:iam::" + ACCOUNT + ":role/" + name;
      case "AWS::Serverless::Function", "AWS::Lambda::Function" ->
          arn("lambda", "function:" + name);
      default -> arn("local", id);
    };
  }
}
