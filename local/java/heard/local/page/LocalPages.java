package heard.local.page;

import com.sun.net.httpserver.HttpExchange;
import heard.local.LocalSystem;
import heard.local.gateway.Gateway;
import heard.local.gateway.Reply;
import heard.local.mail.MailDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything under {@code /local}: never deployed, and for this machine's own browser only. */
public final class LocalPages implements Gateway.Side {
  private static final String MAIL = "/local/mail";

  /** As much as SES takes in one mail. */
  private static final int MOST_MAIL_BYTES = 40 * 1024 * 1024;

  private final HomePage home;
  private final OutboxPage outbox;
  private final ClockDesk clock;
  private final TokenDesk tokens;
  private final MailDesk mail;
  private final LocalSystem system;

  public LocalPages(LocalSystem system) {
    this.system = system;
    this.home = new HomePage(system);
    this.outbox = new OutboxPage(system.outbox());
    this.clock = new ClockDesk(system);
    this.tokens = new TokenDesk(system);
    this.mail = new MailDesk(system.receipts());
    system.identity().signInBy(tokens);
  }

  @Override
  public Optional<Reply> answer(HttpExchange request, byte[] body) throws IOException {
    String path = request.getRequestURI().getPath();
    if (!path.equals("/local") && !path.startsWith("/local/")) {
      return Optional.empty();
    }
    if (!fromHere(request)) {
      return Optional.of(Reply.json(403, Map.of("message", "only from this machine")));
    }
    if (path.equals(MAIL) && request.getRequestMethod().equals("POST")) {
      return Optional.of(mail.take(request.getRequestHeaders(), body));
    }
    Asked asked =
        new Asked(
            Optional.ofNullable(request.getRequestURI().getRawQuery()).orElse(""),
            header(request, "Accept"),
            new String(body, StandardCharsets.UTF_8));
    return Optional.of(answer(request.getRequestMethod() + " " + path, asked));
  }

  @Override
  public int most(HttpExchange request) {
    boolean mail = request.getRequestURI().getPath().equals(MAIL);
    return mail ? MOST_MAIL_BYTES : Gateway.Side.super.most(request);
  }

  private Reply answer(String what, Asked asked) {
    return switch (what) {
      case "GET /local", "GET /local/" -> home.show();
      case "GET /local/outbox" -> outbox.show(asked);
      case "GET /local/clock" -> clock.now();
      case "POST /local/clock" -> clock.advance(asked);
      case "POST /local/idle" -> clock.idle();
      case "GET /local/token" -> tokens.give(asked);
      case "POST /local/sample" -> home.load(asked);
      default -> Reply.json(404, Map.of("message", "Not Found", "home", system.url() + "/local"));
    };
  }

  /** Another site's page must not move this clock: neither by its name nor by its forms. */
  private static boolean fromHere(HttpExchange request) {
    String host = header(request, "Host");
    String origin = header(request, "Origin");
    return local(host) && (origin.isEmpty() || local(origin.replaceFirst("^https?://", "")));
  }

  private static boolean local(String authority) {
    return authority.replaceFirst(":\\d+$", "").matches("localhost|127\\.0\\.0\\.1");
  }

  private static String header(HttpExchange request, String name) {
    List<String> values = request.getRequestHeaders().getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }
}
