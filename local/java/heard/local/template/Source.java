package heard.local.template;

import java.util.List;
import java.util.Optional;

/** Something that wakes a function. */
public sealed interface Source {

  /**
   * A route of the HTTP API.
   *
   * @param method a verb, or {@code ANY}
   * @param path with {@code {name}} and a last {@code {name+}}, or {@code $default}
   */
  record Route(String method, String path, Optional<Authorizer> authorizer) implements Source {
    public String key() {
      return path.equals("$default") ? path : method + " " + path;
    }
  }

  /**
   * Who has to be let in before a route answers.
   *
   * @param name as the API declares it
   * @param scopes one of which a token must carry
   */
  record Authorizer(String name, List<String> scopes) {}

  /**
   * A table's stream.
   *
   * @param retries how often a failed batch is tried again; -1 for as long as the record lives
   * @param onFailure the ARN that hears of what was given up
   */
  record Stream(
      String table,
      int batch,
      List<Node> filters,
      boolean partial,
      boolean bisect,
      int retries,
      boolean fromTheStart,
      Optional<String> onFailure)
      implements Source {}

  /**
   * A queue.
   *
   * @param concurrency how many batches are worked on at once
   */
  record Queue(String queue, int batch, List<Node> filters, boolean partial, int concurrency)
      implements Source {}

  /**
   * A schedule.
   *
   * @param id its name
   * @param expression {@code rate(…)}, {@code cron(…)} or {@code at(…)}
   * @param zone in which a cron expression is read
   * @param input the event, instead of the usual one
   */
  record Schedule(String id, String expression, String zone, Optional<String> input)
      implements Source {}
}
