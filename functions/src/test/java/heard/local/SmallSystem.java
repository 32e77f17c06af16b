package heard.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;

/** A local system of the small template, and a client for it. */
final class SmallSystem {
  static final Path TEMPLATE =
      Path.of(
          System.getProperty("heard.project", "."),
          "functions/src/test/resources/local/small.yaml");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private SmallSystem() {}

  static LocalSystem start() throws IOException {
    return start(Optional.empty());
  }

  static LocalSystem start(Optional<Path> data) throws IOException {
    Worker.SEEN.clear();
    return LocalSystem.start(
        Options.any()
            .from(TEMPLATE)
            .keeping(data)
            .printing(new PrintStream(OutputStream.nullOutputStream())));
  }

  static HttpRequest.Builder request(LocalSystem system, String path) {
    return HttpRequest.newBuilder(URI.create(system.url() + path));
  }

  static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  static HttpResponse<String> get(LocalSystem system, String path)
      throws IOException, InterruptedException {
    return send(request(system, path).GET());
  }
}
