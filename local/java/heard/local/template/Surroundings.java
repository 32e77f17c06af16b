package heard.local.template;

import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a stack on this machine stands in.
 *
 * @param address host and port where the gateway listens
 * @param queues the base of every queue's URL, without a slash at the end
 * @param issuer the address of who signs staff in
 * @param parameters values that replace the template's defaults
 * @param secret the value of a secret, by its name
 */
public record Surroundings(
    String address,
    String queues,
    Supplier<String> issuer,
    Map<String, String> parameters,
    UnaryOperator<String> secret) {
  public static final String REGION = "eu-north-1";
  public static final String ACCOUNT = "000000000000";

  public Surroundings {
    parameters = Map.copyOf(parameters);
  }

  public static String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
  }

  /** The public address of the gateway; there is no TLS on one machine. */
  public String url() {
    return "http://" + address;
  }
}
