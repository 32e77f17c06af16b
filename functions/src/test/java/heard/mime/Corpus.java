package heard.mime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/// The mails under `functions/src/test/resources/mail`, and what each must be read as.
public final class Corpus {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("heard.project", "."),
          "functions",
          "src",
          "test",
          "resources",
          "mail");

  private Corpus() {}

  public static Map<String, Map<String, Object>> expected() {
    try (var in = Files.newBufferedReader(FOLDER.resolve("expected.yaml"))) {
      return new Yaml().load(in);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  public static byte[] raw(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name + ".eml"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /// Every mail there is, by its name.
  public static List<String> names() {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".eml"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
