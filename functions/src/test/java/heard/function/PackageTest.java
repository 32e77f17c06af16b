package heard.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is uploaded: Heard's own classes and every library that they run on. */
class PackageTest {
  /** P3. Lambda itself takes 50 MB zipped; each of them adds to every cold start. */
  private static final long MOST_BYTES = 45_000_000;

  private static final Path TARGET =
      Path.of(System.getProperty("heard.project", "")).resolve("target");

  @Test
  void it_weighs_at_most_45_megabytes() throws IOException {
    long bytes = 0;
    for (Path file : packaged()) {
      bytes += Files.size(file);
    }
    System.out.println("bytes of the package: " + bytes);
    assertThat(bytes).isBetween(1_000_000L, MOST_BYTES);
  }

  @Test
  void one_http_client_goes_with_it() throws IOException {
    assertThat(packaged())
        .extracting(file -> file.getFileName().toString())
        .filteredOn(name -> name.matches("(apache5?|netty-nio|aws-crt|url-connection)-client-.*"))
        .singleElement()
        .asString()
        .startsWith("url-connection-client");
  }

  private static List<Path> packaged() throws IOException {
    var files = new ArrayList<Path>();
    try (var own = Files.walk(TARGET.resolve("classes"))) {
      own.filter(Files::isRegularFile).forEach(files::add);
    }
    for (String jar :
        Files.readString(TARGET.resolve("package-classpath"))
            .strip()
            .split(File.pathSeparator, -1)) {
      files.add(Path.of(jar));
    }
    return files;
  }
}
