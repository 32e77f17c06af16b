package heard.local.event;

import heard.local.template.Stack;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What waits in the queues. */
public final class Waiting {
  private static final Set<QueueAttributeName> COUNTED =
      Set.of(
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

  private Waiting() {}

  /** How many messages each queue holds, those being worked on included. */
  public static Map<String, Integer> in(SqsClient sqs, Stack stack) {
    Map<String, Integer> waiting = new LinkedHashMap<>();
    for (Stack.Queue queue : stack.queues()) {
      String url = sqs.getQueueUrl(r -> r.queueName(queue.name())).queueUrl();
      int count =
          sqs
              .getQueueAttributes(r -> r.queueUrl(url).attributeNamesWithStrings("All"))
              .attributes()
              .entrySet()
              .stream()
              .filter(a -> COUNTED.contains(a.getKey()))
              .mapToInt(a -> Integer.parseInt(a.getValue()))
              .sum();
      waiting.put(queue.name(), count);
    }
    return waiting;
  }
}
