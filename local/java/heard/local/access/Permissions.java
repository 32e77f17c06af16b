package heard.local.access;

import java.util.List;

/** What one function may do: nothing, but for its statements; a denial outweighs every grant. */
public record Permissions(List<Statement> statements) {
  public Permissions {
    statements = List.copyOf(statements);
  }

  public boolean allow(Call call) {
    boolean allowed = false;
    for (Statement statement : statements) {
      if (statement.covers(call.action(), call.resource(), call.keys())) {
        if (!statement.allows()) {
          return false;
        }
        allowed = true;
      }
    }
    return allowed;
  }
}
