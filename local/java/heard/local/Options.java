package heard.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a local system is to run.
 *
 * @param port 0 for any that is free
 * @param smtp where mail is taken in, 0 for any that is free; empty for nowhere
 * @param data the folder that keeps its data; without one nothing is kept
 * @param template the description of the system
 * @param parameters values that replace the template's defaults
 * @param errors where failures of functions are printed
 * @param begins what its clock shows first; empty for the time it is, or that of the data it keeps
 */
public record Options(
    int port,
    OptionalInt smtp,
    Optional<Path> data,
    Path template,
    Map<String, String> parameters,
    PrintStream errors,
    Optional<Instant> begins) {
  private static final Map<String, String> USUAL =
      Map.of(
          "SenderDomain",
          "example.com",
          "SenderAddress",
          "feedback@example.com",
          "InboxAddress",
          "feedback@mail.example.com");

  public Options {
    parameters = Map.copyOf(parameters);
  }

  /** On a free port, with nothing kept. */
  public static Options any() {
    return new Options(
        0,
        OptionalInt.empty(),
        Optional.empty(),
        usualTemplate(),
        USUAL,
        System.err,
        Optional.empty());
  }

  public Options at(int newPort) {
    return new Options(newPort, smtp, data, template, parameters, errors, begins);
  }

  /** At a day and hour of its own, so that nothing depends on when it is started. */
  public Options beginning(Instant at) {
    return new Options(port, smtp, data, template, parameters, errors, Optional.of(at));
  }

  public Options mailAt(int smtpPort) {
    return new Options(port, OptionalInt.of(smtpPort), data, template, parameters, errors, begins);
  }

  public Options keeping(Optional<Path> folder) {
    return new Options(port, smtp, folder, template, parameters, errors, begins);
  }

  public Options from(Path otherTemplate) {
    return new Options(port, smtp, data, otherTemplate, parameters, errors, begins);
  }

  public Options printing(PrintStream stream) {
    return new Options(port, smtp, data, template, parameters, stream, begins);
  }

  public Options with(String parameter, String value) {
    Map<String, String> all = new HashMap<>(parameters);
    all.put(parameter, value);
    return new Options(port, smtp, data, template, all, errors, begins);
  }

  private static Path usualTemplate() {
    return Path.of(System.getProperty("heard.project", ".")).resolve("template.yaml");
  }
}
