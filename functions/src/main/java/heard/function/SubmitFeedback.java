package heard.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import heard.aws.DynamoForm;
import heard.feedback.Submissions;
import heard.web.Assets;
import heard.web.http.Gateway;
import heard.web.http.Json;
import heard.web.http.Request;
import heard.web.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The form, and the one write that accepts what is said. Nobody signs in. */
public final class SubmitFeedback implements RequestStreamHandler {
  private static final String ASKED =
      """
      {"routeKey":"GET /","rawPath":"/","rawQueryString":"kind=complaint",
       "queryStringParameters":{"kind":"complaint"},
       "headers":{"accept-language":"nb"},
       "requestContext":{"http":{"method":"GET","sourceIp":"192.0.2.1"}},
       "isBase64Encoded":false}
      """;

  private static final String SUBMITTED =
      """
      {"routeKey":"POST /feedback","rawPath":"/feedback","rawQueryString":"",
       "headers":{"content-type":"application/json","accept-language":"nb"},
       "requestContext":{"http":{"method":"POST","sourceIp":"192.0.2.1"}},
       "body":"{\\"kind\\":\\"complaint\\",\\"message\\":\\"rehearsal\\",\\"email\\":\\"nobody@example.com\\"}",
       "isBase64Encoded":false}
      """;

  private final FormDesk form;
  private final String version;
  private final Priming priming;

  public SubmitFeedback() {
    this(Wiring.onAws());
  }

  SubmitFeedback(Wiring wiring) {
    var parts = new Parts(wiring);
    var places =
        new DynamoForm(
            wiring.clients().dynamoDb(), wiring.variable("SETTINGS_TABLE"), wiring.clock());
    this.form = desk(parts, parts.submissions(), places);
    this.version = wiring.variable("VERSION");
    FormDesk rehearsed = desk(parts, parts.submissions().rehearsal(), places);
    this.priming = Priming.of(() -> rehearse(rehearsed));
  }

  private static FormDesk desk(Parts parts, Submissions submissions, DynamoForm places) {
    return new FormDesk(
        parts.intake(submissions),
        parts.links(),
        places,
        parts.firstWordWithin(),
        parts.wiring().clock());
  }

  /**
   * What a real visit does: the form, whose read shows what a good answer of the table is like, and
   * then a submission with a write that cannot happen, which closes the connection.
   */
  private static void rehearse(FormDesk desk) {
    try {
      Gateway.write(desk.show(event(ASKED)), OutputStream.nullOutputStream());
      Gateway.write(desk.take(event(SUBMITTED)), OutputStream.nullOutputStream());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Request event(String json) throws IOException {
    return Gateway.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  /** For whoever takes the snapshot, and for tests. */
  Priming priming() {
    return priming;
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
