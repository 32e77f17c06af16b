package heard.function;

import heard.aws.AwsClients;
import heard.aws.Clients;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a function is built from.
 *
 * @param environment the variables its template sets
 * @param clock the time it goes by
 * @param clients its doors to AWS
 */
public record Wiring(Map<String, String> environment, InstantSource clock, Clients clients) {
  public Wiring {
    environment = Map.copyOf(environment);
  }

  static Wiring onAws() {
    Map<String, String> environment = System.getenv();
    return new Wiring(environment, millis(), new AwsClients(environment));
  }

  /**
   * The time to the millisecond: a moment reads the same before it is stored and after, and so a
   * repeated request is answered as the first was.
   */
  static InstantSource millis() {
    return Clock.tickMillis(ZoneOffset.UTC);
  }

  /**
   * @throws IllegalStateException when the template does not set it
   */
  public String variable(String name) {
    @Nullable String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("the template sets no " + name);
    }
    return value;
  }

  /**
   * What the template may leave blank.
   *
   * @throws IllegalStateException when the template does not name it
   */
  public Optional<String> choice(String name) {
    @Nullable String value = environment.get(name);
    if (value == null) {
      throw new IllegalStateException("the template sets no " + name);
    }
    return Optional.of(value).filter(set -> !set.isBlank());
  }

  public int number(String name) {
    return Integer.parseInt(variable(name));
  }
}
