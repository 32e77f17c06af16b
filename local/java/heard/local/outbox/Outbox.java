package heard.local.outbox;

import heard.local.Json;
import heard.local.template.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything sent, the oldest first; in a file when the data is kept. */
public final class Outbox {
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final Optional<Path> file;

  public Outbox(Optional<Path> file) throws IOException {
    this.file = file;
    if (file.isPresent() && Files.exists(file.get())) {
      try (var lines = Files.lines(file.get())) {
        lines.map(Json::read).map(Outbox::read).forEach(sent::add);
      }
    }
  }

  public List<Sent> all() {
    return List.copyOf(sent);
  }

  /** What went to one mailbox or number. */
  public List<Sent> to(String recipient) {
    return sent.stream().filter(s -> s.to().equalsIgnoreCase(recipient)).toList();
  }

  public synchronized void add(Sent one) {
    sent.add(one);
    file.ifPresent(f -> append(f, Json.write(one.json()) + "\n"));
  }

  private static void append(Path file, String line) {
    try {
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sent read(Node line) {
    Map<String, String> headers = new HashMap<>();
    line.at("headers").entries().forEach((name, value) -> headers.put(name, value.text("")));
    return new Sent(
        line.at("id").text(""),
        Instant.parse(line.at("at").text("")),
        line.at("channel").text(""),
        line.at("to").text(""),
        line.at("from").text(""),
        line.at("subject").text(""),
        line.at("text").text(""),
        line.at("html").text(""),
        headers,
        line.at("attachments").list().stream()
            .map(
                a ->
                    new Sent.Attachment(
                        a.at("name").text(""), a.at("type").text(""), a.at("size").number(0)))
            .toList(),
        line.at("purpose").text(""));
  }
}
