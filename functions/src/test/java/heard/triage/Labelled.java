package heard.triage;

import heard.customer.Language;
import heard.feedback.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A short text and what people say it is. Every second one is held back: no word list was made by
/// it.
record Labelled(Language language, Set<Kind> kinds, String text, boolean held) {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("heard.project", "."),
          "functions",
          "src",
          "test",
          "resources",
          "triage");

  static List<Labelled> all() {
    var all = new ArrayList<Labelled>();
    for (Language language : Language.values()) {
      try {
        List<String> lines = Files.readAllLines(FOLDER.resolve(language.tag() + ".tsv"));
        for (int i = 0; i < lines.size(); i++) {
          all.add(line(language, lines.get(i), i % 2 == 1));
        }
      } catch (IOException missing) {
        throw new UncheckedIOException(missing);
      }
    }
    return all;
  }

  private static Labelled line(Language language, String line, boolean held) {
    String[] parts = line.split("\t", 2);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String kind : parts[0].split("\\+", -1)) {
      kinds.add(Kind.of(kind).orElseThrow());
    }
    return new Labelled(language, kinds, parts[1], held);
  }
}
