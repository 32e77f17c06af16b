package heard.local;

import heard.aws.Clients;
import heard.local.emulator.Emulators;
import heard.local.emulator.Endpoints;
import heard.local.emulator.IdentityServer;
import heard.local.emulator.Provision;
import heard.local.emulator.Topics;
import heard.local.event.Pumps;
import heard.local.event.Sources;
import heard.local.event.Waiting;
import heard.local.function.Faults;
import heard.local.function.FunctionLog;
import heard.local.function.LocalFunction;
import heard.local.gateway.Gateway;
import heard.local.gateway.JwtDoorkeeper;
import heard.local.mail.Receipts;
import heard.local.mail.SmtpDoor;
import heard.local.outbox.Outbox;
import heard.local.page.LocalPages;
import heard.local.template.Surroundings;
import heard.local.template.Template;
import heard.local.time.Due;
import heard.local.time.LocalClock;
import heard.local.time.Ticks;
import heard.local.time.Timekeeper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The whole system on this machine, as {@code template.yaml} describes it: the real handlers with
 * real clients, and stand-ins where AWS would be.
 */
public final class LocalSystem implements AutoCloseable {
  static {
    // Without it each answer on an open connection waits for the other side's delayed ACK.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Home home;
  private final LocalClock clock;
  private final Gateway gateway;
  private final Emulators emulators;
  private final Template template;
  private final Outbox outbox;
  private final Faults faults = new Faults();
  private final FunctionLog log;
  private final Clients admin;
  private final LocalFunctions functions;
  private final Sources sources;
  private final Pumps pumps;
  private final Timekeeper timekeeper;
  private final Sample sample;
  private final Receipts receipts;
  private final Optional<SmtpDoor> smtp;

  /**
   * @throws java.net.BindException when the port is taken
   * @throws IOException when the data folder cannot be used
   */
  public static LocalSystem start(Options options) throws IOException {
    LocalSystem system = new LocalSystem(options);
    try {
      system.functions.warm();
    } catch (RuntimeException e) {
      system.close();
      throw e;
    }
    system.pumps.start();
    system.timekeeper.start();
    system.gateway.start(
        system.functions.all(),
        new LocalPages(system),
        new JwtDoorkeeper(system.template.stack().tokenRules(), system.clock));
    return system;
  }

  private LocalSystem(Options options) throws IOException {
    home = new Home(options.data());
    clock =
        options.begins().map(LocalClock::showing).orElseGet(() -> new LocalClock(home.offset()));
    gateway = new Gateway(options.port(), clock);
    emulators = new Emulators(home.folder(), clock);
    template =
        Template.read(
            options.template(),
            new Surroundings(
                "localhost:" + gateway.port(),
                emulators.queues(),
                () -> emulators.identity().issuer(),
                parameters(options, gateway.port()),
                home::secret));
    home.remember(home.offset());
    outbox = new Outbox(home.file("outbox.jsonl"));
    log = new FunctionLog(options.errors());
    Topics topics = new Topics(template.stack(), clock, this::send);
    Endpoints endpoints = emulators.send(template.stack(), topics, outbox, clock);
    admin = endpoints.clients(List.of());
    new Provision(admin).create(template.stack());
    functions = new LocalFunctions(template, endpoints, faults, outbox, clock, log);
    sources = new Sources(admin, endpoints.streams(), faults, clock);
    pumps = sources.connect(functions.all(), options.errors());
    timekeeper =
        new Timekeeper(
            clock, new Due(admin.dynamoDb(), template.stack()), new Ticks(functions.all()), pumps);
    receipts = new Receipts(template.stack(), admin.s3(), topics, clock);
    smtp =
        options.smtp().isPresent()
            ? Optional.of(new SmtpDoor(options.smtp().getAsInt(), receipts))
            : Optional.empty();
    sample =
        new Sample(
            admin,
            template.variable("SETTINGS_TABLE"),
            template.variable("CUSTOMERS_TABLE"),
            clock);
  }

  private static Map<String, String> parameters(Options options, int port) {
    Map<String, String> all = new LinkedHashMap<>(options.parameters());
    all.put("Domain", "localhost:" + port);
    return all;
  }

  private void send(String queue, String message) {
    sources.send(queue, message);
  }

  /** Where the gateway listens, without a slash at the end. */
  public URI url() {
    return URI.create("http://localhost:" + gateway.port());
  }

  /** Where mail comes in. */
  public Receipts receipts() {
    return receipts;
  }

  /** Where SMTP is spoken, when it is. */
  public OptionalInt smtpPort() {
    return smtp.map(door -> OptionalInt.of(door.port())).orElse(OptionalInt.empty());
  }

  public Template template() {
    return template;
  }

  public Outbox outbox() {
    return outbox;
  }

  public LocalClock clock() {
    return clock;
  }

  public Faults faults() {
    return faults;
  }

  public FunctionLog log() {
    return log;
  }

  /** Who signs staff in. */
  public IdentityServer identity() {
    return emulators.identity();
  }

  public Sample sample() {
    return sample;
  }

  /** How many messages each queue holds, those being worked on included. */
  public Map<String, Integer> queues() {
    return Waiting.in(admin.sqs(), template.stack());
  }

  /** How often a stream or queue brought something to a function. */
  public long deliveries() {
    return pumps.deliveries();
  }

  /** Clients that nobody judges. */
  public Clients admin() {
    return admin;
  }

  /** The clients of a function, by its logical id: they do what its role may. */
  public Clients clients(String function) {
    return functions.clients(function);
  }

  public LocalFunction function(String id) {
    return functions.one(id);
  }

  /** Moves the clock from due moment to due moment and answers the time when all is quiet. */
  public Instant advance(Duration by) {
    Instant now = timekeeper.advance(by);
    home.remember(clock.offset());
    return now;
  }

  /**
   * Waits until no queue or stream holds anything, running what is due.
   *
   * @return how much stays due, although it was tried
   */
  public long idle() {
    return timekeeper.idle();
  }

  @Override
  public void close() {
    smtp.ifPresent(SmtpDoor::close);
    timekeeper.close();
    sources.close();
    pumps.close();
    gateway.close();
    emulators.close();
  }
}
