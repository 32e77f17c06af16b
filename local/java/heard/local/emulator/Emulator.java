package heard.local.emulator;

import java.net.URI;

/** A stand-in that listens on loopback. */
interface Emulator extends AutoCloseable {
  URI address();

  @Override
  void close();
}
