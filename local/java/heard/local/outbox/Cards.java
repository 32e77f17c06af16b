package heard.local.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * No provider takes a card: it has gone out when it stands on the list of those who post it. What
 * is put there is told by the outbox with all else that was sent.
 */
public record Cards(Outbox outbox) implements ExecutionInterceptor {
  private static final String LIST = "TASK#CARD#";

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof PutItemRequest put
        && Optional.ofNullable(put.item().get("pk"))
            .map(AttributeValue::s)
            .filter(list -> list.startsWith(LIST))
            .isPresent()) {
      Sent card = sent(put.item());
      if (outbox.all().stream().noneMatch(s -> s.id().equals(card.id()))) {
        outbox.add(card);
      }
    }
  }

  private static Sent sent(Map<String, AttributeValue> item) {
    String reason = text(item, "reason");
    return new Sent(
        LIST + text(item, "sk"),
        java.time.Instant.parse(text(item, "at")),
        "CARD",
        text(item, "address"),
        "",
        text(item, "title"),
        text(item, "text"),
        "",
        Map.of(),
        List.of(),
        reason.contains("#") ? reason.substring(0, reason.indexOf('#')) : reason);
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s).orElse("");
  }
}
