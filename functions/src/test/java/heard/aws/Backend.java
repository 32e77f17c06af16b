package heard.aws;

import heard.local.LocalSystem;
import heard.local.Options;
import heard.local.emulator.Emulators;
import heard.local.emulator.Endpoints;
import heard.local.emulator.Provision;
import heard.local.emulator.Topics;
import heard.local.outbox.Outbox;
import heard.local.template.Stack;
import heard.local.template.Surroundings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in for AWS, with the template's tables, queues and buckets in it.
 *
 * @param stack what the template describes
 */
record Backend(Clients clients, Stack stack) {
  private static final Object ONCE = new Object();
  private static @Nullable LocalSystem system;
  private static @Nullable Backend standIns;

  /**
   * The stand-ins of the local run, with nobody behind a stream or a queue who would answer what a
   * test writes.
   */
  static Backend local() {
    synchronized (ONCE) {
      Backend standing = standIns;
      if (standing == null) {
        standing = standIns();
        standIns = standing;
      }
      return standing;
    }
  }

  private static Backend standIns() {
    Stack stack = system().template().stack();
    InstantSource clock = InstantSource.system();
    Emulators emulators = new Emulators(Optional.empty(), clock);
    Runtime.getRuntime().addShutdownHook(new Thread(emulators::close));
    try {
      Topics topics = new Topics(stack, clock, (queue, message) -> {});
      Clients clients =
          emulators.send(stack, topics, new Outbox(Optional.empty()), clock).clients(List.of());
      new Provision(clients).create(stack);
      return new Backend(clients, stack);
    } catch (IOException unstartable) {
      throw new UncheckedIOException(unstartable);
    }
  }

  /** Endpoints of one address, for what serves everything at once. */
  static Backend at(URI everything) {
    Stack stack = system().template().stack();
    var endpoints = new Endpoints(everything, everything, everything, everything, everything);
    Clients clients = endpoints.clients(List.of());
    new Provision(clients).create(stack);
    clients.ses().createEmailIdentity(c -> c.emailIdentity("feedback@example.com"));
    stack
        .configurationSets()
        .forEach(set -> clients.ses().createConfigurationSet(c -> c.configurationSetName(set)));
    return new Backend(clients, stack);
  }

  /** Whether a program is on the PATH. */
  static boolean onPath(String program) {
    return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** A moto_server of its own, until this process ends. */
  static Backend moto() throws IOException, InterruptedException {
    int port = freePort();
    var command =
        new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    command.environment().put("MOTO_ACCOUNT_ID", Surroundings.ACCOUNT);
    Process moto = command.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(moto)));
    for (int tries = 0; tries < 240 && !listens(port); tries++) {
      Thread.sleep(250);
    }
    return at(URI.create("http://127.0.0.1:" + port));
  }

  /** With what it started itself: the program on the PATH may be a script that starts another. */
  private static void stop(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  String table(String part) {
    return named(stack.tables().stream().map(Stack.Table::name), part);
  }

  String bucket(String part) {
    return named(stack.buckets().stream(), part);
  }

  private static String named(Stream<String> names, String part) {
    return names
        .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the template has no " + part));
  }

  private static LocalSystem system() {
    synchronized (ONCE) {
      LocalSystem running = system;
      if (running == null) {
        try {
          running = LocalSystem.start(Options.any());
        } catch (IOException unstartable) {
          throw new UncheckedIOException(unstartable);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        system = running;
      }
      return running;
    }
  }

  private static boolean listens(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (ConnectException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
