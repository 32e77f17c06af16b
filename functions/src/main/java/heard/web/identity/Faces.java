package heard.web.identity;

import heard.web.http.Json;
import heard.web.http.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has signed in on this device before, for a quick switch of person: ids and given names,
 * sealed in a cookie of the device. It lets nobody in.
 */
public record Faces(Seal seal) {
  private static final String COOKIE = "__Host-heard-faces";
  private static final int MOST = 8;
  private static final Duration LASTS = Duration.ofDays(90);

  /** Somebody to switch to. */
  public record Face(String colleague, String name) {}

  public static Faces of(byte[] secret) {
    return new Faces(new Seal(secret, "faces"));
  }

  /** The last to sign in comes first. */
  public List<Face> of(Request request) {
    Optional<Map<String, Object>> fields =
        request.cookie(COOKIE).flatMap(seal::open).flatMap(Json::object);
    var faces = new ArrayList<Face>();
    if (fields.isPresent() && fields.get().get("faces") instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof List<?> pair && pair.size() == 2) {
          faces.add(new Face(String.valueOf(pair.getFirst()), String.valueOf(pair.getLast())));
        }
      }
    }
    return faces;
  }

  /** The Set-Cookie value with one more. */
  public String with(Request request, Face face) {
    var faces = new ArrayList<Face>(List.of(face));
    of(request).stream()
        .filter(f -> !f.colleague().equals(face.colleague()))
        .limit(MOST - 1)
        .forEach(faces::add);
    return Cookies.set(
        COOKIE,
        seal.close(
            Json.write(
                Map.of(
                    "faces", faces.stream().map(f -> List.of(f.colleague(), f.name())).toList()))),
        LASTS);
  }

  /** The Set-Cookie value that forgets everybody. */
  public String none() {
    return Cookies.gone(COOKIE);
  }
}
