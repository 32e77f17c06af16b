package heard.function;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullUnmarked;

/** A process that answers one submission and ends: what it loaded by then, a person waited for. */
@NullUnmarked
final class FirstResponse {
  private static final String EVENT =
      """
      {"version":"2.0","routeKey":"POST /feedback","rawPath":"/feedback","rawQueryString":"",
       "headers":{"content-type":"application/json","accept-language":"nb"},
       "requestContext":{"http":{"method":"POST","path":"/feedback","sourceIp":"192.0.2.1"}},
       "body":"{\\"kind\\":\\"complaint\\",\\"message\\":\\"Kald kaffe.\\",\\"email\\":\\"kari@example.com\\"}",
       "isBase64Encoded":false}
      """;

  private FirstResponse() {}

  public static void main(String[] arguments) throws IOException {
    var answer = new ByteArrayOutputStream();
    new SubmitFeedback()
        .handleRequest(
            new ByteArrayInputStream(EVENT.getBytes(StandardCharsets.UTF_8)), answer, null);
    System.out.println(answer.toString(StandardCharsets.UTF_8));
    Runtime.getRuntime().halt(0);
  }
}
