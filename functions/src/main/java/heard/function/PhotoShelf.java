package heard.function;

import heard.aws.S3Photos;
import heard.casework.Attached;
import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Entry;
import heard.casework.Photo;
import heard.feedback.Reference;
import heard.web.http.Multipart;
import heard.web.http.Request;
import heard.web.http.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The photos of cases: taken one by one, and given out as files. */
record PhotoShelf(S3Photos photos, Cases cases, InstantSource clock) {
  private static final String FACT = "photo";

  static PhotoShelf of(Wiring wiring) {
    var parts = new Parts(wiring);
    return new PhotoShelf(parts.photos(), parts.cases(), wiring.clock());
  }

  /** What became of a photo. */
  enum Result {
    /** It is with the case, now or since it was sent before. */
    KEPT,
    TOO_LARGE,
    NOT_A_PHOTO,
    TOO_MANY
  }

  /**
   * Keeps the photo that a form brought.
   *
   * @param who the colleague who took it; empty when the customer sent it
   * @throws heard.casework.Stale when somebody else changed the case meanwhile
   */
  Result add(CaseFile file, Request request, Optional<String> who) {
    byte[] content = content(request);
    if (content.length > Photo.LARGEST) {
      return Result.TOO_LARGE;
    }
    Optional<Photo> photo = Photo.of(content);
    if (photo.isEmpty()) {
      return Result.NOT_A_PHOTO;
    }
    String id = UUID.nameUUIDFromBytes(content) + "." + photo.get().ending();
    if (taken(file).anyMatch(id::equals)) {
      return Result.KEPT;
    }
    if (taken(file).count() >= Photo.MOST) {
      return Result.TOO_MANY;
    }
    photos.put(file.head().reference(), id, photo.get().type(), content);
    cases.change(file.head().grown(1), List.of(entry(file, id, who)), List.of());
    return Result.KEPT;
  }

  private Entry entry(CaseFile file, String id, Optional<String> who) {
    return new Entry(
        file.head().entries() + 1,
        clock.instant(),
        Entry.What.PHOTO,
        who.isEmpty() ? Entry.By.CUSTOMER : Entry.By.STAFF,
        who,
        Optional.empty(),
        Map.of(FACT, id));
  }

  /** The part called photo, else the first that is one, else the whole body. */
  private static byte[] content(Request request) {
    return Multipart.read(request)
        .flatMap(
            parts ->
                Optional.ofNullable(parts.get(FACT))
                    .or(
                        () ->
                            parts.values().stream()
                                .filter(part -> Photo.of(part.array()).isPresent())
                                .findFirst()))
        .map(Request.Bytes::array)
        .orElseGet(() -> request.body().array());
  }

  private static Stream<String> taken(CaseFile file) {
    return file.entries().stream().flatMap(e -> Optional.ofNullable(e.facts().get(FACT)).stream());
  }

  /** A photo or file of this case, always as something to save and never as part of a page. */
  Optional<Response> show(CaseFile file, String id) {
    Reference reference = file.head().reference();
    Optional<Attached> attached =
        file.entries().stream()
            .flatMap(e -> Attached.of(e.facts()).stream())
            .filter(a -> a.id().equals(id))
            .findFirst();
    return attached.isPresent()
        ? photos.find(reference, id).map(content -> saved(attached.get(), content))
        : taken(file)
            .filter(id::equals)
            .findFirst()
            .flatMap(known -> photos.find(reference, known))
            .flatMap(content -> Photo.of(content).map(photo -> saved(photo, content)));
  }

  /** With its name as RFC 6266 §4.3 wants it, and one for browsers that do not. */
  private static Response saved(Attached file, byte[] content) {
    String plain = file.name().replaceAll("[^A-Za-z0-9 ._-]", "_");
    String exact = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.bytes(200, file.type(), content)
        .with(
            "content-disposition",
            "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact);
  }

  private static Response saved(Photo photo, byte[] content) {
    return Response.bytes(200, photo.type(), content)
        .with("content-disposition", "attachment; filename=\"photo." + photo.ending() + "\"");
  }
}
