package heard.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import heard.web.http.Gateway;
import heard.web.http.Request;
import heard.web.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What a customer sees and says about their case, and what they want to hear of: signed links. */
public final class CustomerPages implements RequestStreamHandler {
  private final StatusDesk status;
  private final PreferencesDesk preferences;
  private final SurveyDesk survey;

  public CustomerPages() {
    this(Wiring.onAws());
  }

  CustomerPages(Wiring wiring) {
    this.status = StatusDesk.of(wiring);
    this.preferences = PreferencesDesk.of(wiring);
    this.survey = SurveyDesk.of(wiring);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Gateway.write(answer(Gateway.read(event)), answer);
  }

  private Response answer(Request request) {
    return switch (request.route()) {
      case "GET /status/{token}" -> status.show(request);
      case "POST /status/{token}" -> status.say(request);
      case "POST /status/{token}/photos" -> status.addPhoto(request);
      case "GET /status/{token}/photos/{photo}" -> status.photo(request);
      case "GET /preferences/{token}" -> preferences.show(request);
      case "POST /preferences/{token}" -> preferences.save(request);
      case "GET /unsubscribe/{token}" -> preferences.ask(request);
      case "POST /unsubscribe/{token}" -> preferences.stop(request);
      case "GET /survey/{token}" -> survey.show(request);
      case "POST /survey/{token}" -> survey.take(request);
      default -> throw new IllegalStateException("no such route: " + request.route());
    };
  }
}
