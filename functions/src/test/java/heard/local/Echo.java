package heard.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import heard.function.Wiring;
import heard.local.template.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Answers with the event it got, or as the query asks it to. */
public final class Echo implements RequestStreamHandler {
  Echo(Wiring wiring) {
    wiring.variable("BASE_URL");
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    Node asked = Json.read(event).at("queryStringParameters");
    Object answer =
        switch (asked.at("answer").text("event")) {
          case "cookies" ->
              Map.of("statusCode", 200, "cookies", List.of("a=1; Path=/", "b=2"), "body", "baked");
          case "binary" ->
              Map.of(
                  "statusCode",
                  200,
                  "headers",
                  Map.of("content-type", "image/png"),
                  "isBase64Encoded",
                  true,
                  "body",
                  "AAEC");
          case "bare" -> Map.of("hello", "you");
          case "throw" -> throw new IllegalStateException("as asked");
          default -> Map.of("statusCode", 200, "body", event);
        };
    out.write(Json.write(answer).getBytes(StandardCharsets.UTF_8));
  }
}
