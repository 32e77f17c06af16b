package heard.local;

import heard.local.template.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a local system remembers between runs besides its tables: secrets and the clock. */
final class Home {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int SECRET_LENGTH = 64;

  private final Optional<Path> folder;
  private final Map<String, String> secrets = new TreeMap<>();
  private final Duration offset;

  /**
   * @throws IOException when the folder cannot be written
   */
  Home(Optional<Path> folder) throws IOException {
    this.folder = folder;
    Node kept = Node.ABSENT;
    if (folder.isPresent()) {
      Files.createDirectories(folder.get());
      Files.delete(Files.createTempFile(folder.get(), "writable", ""));
      if (Files.exists(file("memory.json").orElseThrow())) {
        kept = Json.read(Files.readString(file("memory.json").orElseThrow()));
      }
    }
    kept.at("secrets").entries().forEach((name, value) -> secrets.put(name, value.text("")));
    offset = Duration.parse(kept.at("clock").text("PT0S"));
  }

  Optional<Path> folder() {
    return folder;
  }

  Optional<Path> file(String name) {
    return folder.map(f -> f.resolve(name));
  }

  /** How far the clock had been moved. */
  Duration offset() {
    return offset;
  }

  /** The value of a secret, made when it is first asked for. */
  synchronized String secret(String name) {
    return secrets.computeIfAbsent(name, n -> random());
  }

  synchronized void remember(Duration newOffset) {
    file("memory.json")
        .ifPresent(
            f -> {
              try {
                Files.writeString(
                    f, Json.write(Map.of("secrets", secrets, "clock", newOffset.toString())));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static String random() {
    SecureRandom random = new SecureRandom();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SECRET_LENGTH; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
