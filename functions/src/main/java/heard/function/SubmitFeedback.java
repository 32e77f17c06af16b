package heard.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import heard.aws.DynamoForm;
import heard.web.Assets;
import heard.web.http.Gateway;
import heard.web.http.Json;
import heard.web.http.Request;
import heard.web.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** The form, and the one write that accepts what is said. Nobody signs in. */
public final class SubmitFeedback implements RequestStreamHandler {
  private final FormDesk form;
  private final String version;

  public SubmitFeedback() {
    this(Wiring.onAws());
  }

  SubmitFeedback(Wiring wiring) {
    var parts = new Parts(wiring);
    this.form =
        new FormDesk(
            parts.intake(),
            parts.links(),
            new DynamoForm(
                wiring.clients().dynamoDb(), wiring.variable("SETTINGS_TABLE"), wiring.clock()),
            parts.firstWordWithin(),
            wiring.clock());
    this.version = wiring.variable("VERSION");
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Gateway.write(answer(Gateway.read(event)), answer);
  }

  private Response answer(Request request) {
    return switch (request.route()) {
      case "GET /" -> form.show(request);
      case "POST /feedback" -> form.take(request);
      case "GET /health" ->
          Response.json(200, Json.write(Map.of("status", "up", "version", version)));
      case "GET /assets/{file}" -> asset(request.parameter("file"));
      default -> throw new IllegalStateException("no such route: " + request.route());
    };
  }

  private static Response asset(String file) {
    return Assets.find(file)
        .map(
            asset ->
                Response.text(200, asset.type(), asset.content())
                    .with("cache-control", "public, max-age=31536000, immutable"))
        .orElseGet(() -> Response.text(404, "text/plain; charset=utf-8", "There is no such file."));
  }
}
