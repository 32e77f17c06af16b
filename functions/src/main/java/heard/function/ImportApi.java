package heard.function;

import heard.aws.ImportStore;
import heard.web.http.Json;
import heard.web.http.Request;
import heard.web.http.Response;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** Lists of customers for other systems: taken, and looked after. */
record ImportApi(ImportStore store, InstantSource clock) {
  /** What a decoder writes for what it cannot read. */
  private static final char LOST = '\uFFFD';

  private static final Charset EXCEL = Charset.forName("windows-1252");

  static ImportApi of(Wiring wiring) {
    return new ImportApi(new FollowUpParts(wiring).imports(), wiring.clock());
  }

  Response start(Request request) {
    byte[] body = request.body().array();
    if (body.length == 0) {
      return Door.refused(
          422, "The list is empty", "Send the list as CSV, its first line naming the columns.");
    }
    if (text(body).indexOf(LOST) >= 0) {
      return Door.refused(
          422,
          "Letters were lost on the way",
          "Send the list in UTF-8, or any other as application/octet-stream: the gateway reads"
              + " text/csv as UTF-8.");
    }
    boolean dryRun = request.asked("dryRun").filter("true"::equals).isPresent();
    String id = UUID.randomUUID().toString();
    store.start(id, text(body), dryRun, clock.instant());
    return Response.json(202, Json.write(Map.of("id", id)));
  }

  /** UTF-8 where it is, or UTF-16 that says so, and else what Excel writes on a Nordic desk. */
  static String text(byte[] body) {
    if (body.length > 1 && (body[0] & 0xff) + (body[1] & 0xff) == 0xff + 0xfe) {
      return new String(body, StandardCharsets.UTF_16);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(body, EXCEL);
    }
  }

  Response show(Request request) {
    return store
        .find(request.parameter("id"))
        .map(started -> Response.json(200, Imports.json(started)))
        .orElseGet(() -> Door.refused(404, "Not found", "There is no such import."));
  }
}
