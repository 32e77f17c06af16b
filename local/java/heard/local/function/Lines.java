package heard.local.function;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A stream that hands on each line as soon as it is complete. */
final class Lines extends OutputStream {
  private final Consumer<String> taker;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  Lines(Consumer<String> taker) {
    this.taker = taker;
  }

  @Override
  public synchronized void write(int b) {
    if (b == '\n') {
      taker.accept(line.toString(StandardCharsets.UTF_8).stripTrailing());
      line.reset();
    } else {
      line.write(b);
    }
  }
}
