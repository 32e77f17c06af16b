package heard.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import heard.local.function.FunctionFailed;
import heard.local.function.LocalFunction;
import heard.local.gateway.Doorkeeper.Passage;
import heard.local.gateway.Doorkeeper.Passed;
import heard.local.gateway.Doorkeeper.Turned;
import heard.local.template.Source.Authorizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Listens on loopback and does what an HTTP API does: routes, limits, events and answers. */
public final class Gateway implements AutoCloseable {
  private static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final int MOST_HEADER_BYTES = 10_240;
  private static final int MOST_SECONDS = 30;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final InstantSource clock;

  /** Pages that are not the system's own, by the start of their path. */
  public interface Side {
    Optional<Reply> answer(HttpExchange request, byte[] body) throws IOException;

    /** How many bytes a request may have. */
    default int most(HttpExchange request) {
      return MOST_BYTES;
    }
  }

  /**
   * Binds the port; nothing is answered yet.
   *
   * @throws java.net.BindException when the port is taken
   */
  public Gateway(int port, InstantSource clock) throws IOException {
    this.clock = clock;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    this.server.setExecutor(threads);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public void start(Collection<LocalFunction> functions, Side side, JwtDoorkeeper doorkeeper) {
    Routes routes = new Routes(functions);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            answer(exchange, routes, side, doorkeeper).send(exchange);
          }
        });
    server.start();
  }

  private Reply answer(HttpExchange request, Routes routes, Side side, Doorkeeper doorkeeper)
      throws IOException {
    InputStream sent = request.getRequestBody();
    int most = side.most(request);
    byte[] body = sent.readNBytes(most + 1);
    if (body.length > most) {
      // Who is still sending would lose the answer: let them finish.
      sent.transferTo(OutputStream.nullOutputStream());
      return Reply.message(413, "Request Entity Too Large");
    }
    if (headerBytes(request) > MOST_HEADER_BYTES) {
      return Reply.message(431, "Request Header Fields Too Large");
    }
    Optional<Reply> aside = side.answer(request, body);
    if (aside.isPresent()) {
      return aside.get();
    }
    Optional<Routes.Match> match =
        routes.find(request.getRequestMethod(), request.getRequestURI().getRawPath());
    if (match.isEmpty()) {
      return Reply.message(404, "Not Found");
    }
    Optional<Authorizer> authorizer = match.get().target().route().authorizer();
    Passage passage =
        authorizer.isEmpty()
            ? new Passed(Map.of())
            : doorkeeper.ask(authorizer.get(), header(request, "Authorization"));
    return switch (passage) {
      case Turned(int status, String message) -> Reply.message(status, message);
      case Passed(Map<String, Object> told) ->
          invoked(
              match.get().target().function(),
              HttpApiEvent.of(request, body, match.get(), told, clock.instant()));
    };
  }

  private Reply invoked(LocalFunction function, byte[] event) {
    Future<byte[]> answer = threads.submit(() -> function.invoke(event));
    try {
      return Reply.read(answer.get(MOST_SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      return Reply.message(503, "Service Unavailable");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.message(503, "Service Unavailable");
    } catch (ExecutionException e) {
      return switch (e.getCause()) {
        case LocalFunction.TooLarge tooLarge -> Reply.message(413, "Request Entity Too Large");
        case FunctionFailed failed -> Reply.message(500, "Internal Server Error");
        case null, default -> throw new IllegalStateException(e.getCause());
      };
    } catch (IllegalArgumentException notAnAnswer) {
      return Reply.message(500, "Internal Server Error");
    }
  }

  private static int headerBytes(HttpExchange request) {
    return request.getRequestURI().toString().length()
        + request.getRequestHeaders().entrySet().stream()
            .mapToInt(
                h -> h.getValue().stream().mapToInt(v -> h.getKey().length() + v.length()).sum())
            .sum();
  }

  private static String header(HttpExchange request, String name) {
    List<String> values = request.getRequestHeaders().getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
