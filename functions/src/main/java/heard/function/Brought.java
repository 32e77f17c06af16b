package heard.function;

import heard.casework.Attached;
import heard.feedback.Reference;
import heard.web.http.Multipart;
import heard.web.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a form of a case's page brought: its fields, and files.
 *
 * @param fits whether every file is one we take, and they are not too many or too large
 */
record Brought(Map<String, String> fields, List<File> files, boolean fits) {
  private static final String FIELD = "files";

  /** What the page put into the form by itself. */
  private static final Set<String> OF_THE_PAGE = Set.of("csrf", "version", "seen", "key");

  /** A file and what it is. */
  record File(Attached about, Request.Bytes content) {}

  static Brought of(Request request) {
    return Multipart.parts(request)
        .map(Brought::of)
        .orElseGet(() -> new Brought(request.form(), List.of(), true));
  }

  private static Brought of(List<Multipart.Part> parts) {
    var fields = new LinkedHashMap<String, String>();
    var files = new ArrayList<File>();
    boolean known = true;
    int size = 0;
    for (var part : parts) {
      if (!part.name().equals(FIELD)) {
        fields.put(part.name(), part.content().toString());
      } else if (part.content().length() > 0) {
        Optional<Attached> about = Attached.of(part.file(), part.content().array());
        known &= about.isPresent();
        about.ifPresent(a -> files.add(new File(a, part.content())));
        size += part.content().length();
      }
    }
    boolean fits = known && files.size() <= Attached.MOST && size <= Attached.LARGEST;
    return new Brought(fields, files, fits);
  }

  /**
   * What makes two sendings the same: a page that comes back from the browser's memory has the key
   * it had, and other words are another matter.
   */
  Optional<String> key() {
    var said = new TreeMap<>(fields);
    said.keySet().removeAll(OF_THE_PAGE);
    String all = said + attached().stream().map(Attached::id).toList().toString();
    return Optional.of(fields.getOrDefault("key", "").strip())
        .filter(k -> k.matches("[a-z0-9-]{8,64}"))
        .map(k -> k + " " + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)));
  }

  List<Attached> attached() {
    return files.stream().map(File::about).toList();
  }

  /** Where files are kept, under their case. */
  interface Shelf {
    void put(Reference reference, String id, String type, byte[] content);
  }

  /** Keeps them with the case; the same file again is the same object. */
  void keep(Shelf shelf, Reference reference) {
    files.forEach(f -> shelf.put(reference, f.about().id(), f.about().type(), f.content().array()));
  }
}
