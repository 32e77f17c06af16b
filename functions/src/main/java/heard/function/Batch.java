package heard.function;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Works through a batch of messages: one that fails comes again, its neighbours are done. */
final class Batch {
  private Batch() {}

  static SQSBatchResponse each(SQSEvent event, String what, Consumer<String> work) {
    var failures = new ArrayList<BatchItemFailure>();
    for (var message : event.getRecords()) {
      try {
        work.accept(message.getBody());
      } catch (RuntimeException failed) {
        Log.failed(what, message.getMessageId(), failed);
        failures.add(new BatchItemFailure(message.getMessageId()));
      }
    }
    return new SQSBatchResponse(failures);
  }
}
