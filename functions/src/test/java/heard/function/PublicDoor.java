package heard.function;

import heard.local.LocalSystem;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What {@link SubmitFeedback} is given in a process of its own, and what it is asked. */
final class PublicDoor {
  private PublicDoor() {}

  /** Its variables in the template, and those that Lambda sets. */
  static Map<String, String> environment(LocalSystem system) {
    var all = new HashMap<>(variables(system));
    URI tables =
        system.admin().dynamoDb().serviceClientConfiguration().endpointOverride().orElseThrow();
    all.put("AWS_ENDPOINT_URL_DYNAMODB", tables.toString());
    all.put("AWS_REGION", "eu-north-1");
    all.put("AWS_ACCESS_KEY_ID", "local");
    all.put("AWS_SECRET_ACCESS_KEY", "local");
    return all;
  }

  /** The same where Lambda starts it to take a snapshot. */
  static Map<String, String> forSnapshot(Map<String, String> environment) {
    var all = new HashMap<>(environment);
    all.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    return all;
  }

  static Map<String, String> variables(LocalSystem system) {
    return system.template().functions().stream()
        .filter(f -> f.id().equals("SubmitFeedback"))
        .findFirst()
        .orElseThrow()
        .environment();
  }

  /** A complaint that nobody made before. */
  static String event() {
    return """
    {"version":"2.0","routeKey":"POST /feedback","rawPath":"/feedback","rawQueryString":"",
     "headers":{"content-type":"application/json","accept-language":"nb"},
     "requestContext":{"http":{"method":"POST","path":"/feedback","sourceIp":"192.0.2.1"}},
     "body":"{\\"kind\\":\\"complaint\\",\\"message\\":\\"Kald kaffe %s.\\",\\"email\\":\\"kari@example.com\\"}",
     "isBase64Encoded":false}
    """
        .formatted(UUID.randomUUID());
  }
}
