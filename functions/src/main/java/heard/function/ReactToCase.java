package heard.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import heard.aws.DynamoReactions;
import heard.reaction.React;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Woken by the cases table's stream: sees to what was just written and asks for something. */
public final class ReactToCase implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final React react;
  private final InstantSource clock;

  public ReactToCase() {
    this(Wiring.onAws());
  }

  ReactToCase(Wiring wiring) {
    this.react = new CaseParts(wiring).react();
    this.clock = wiring.clock();
  }

  /**
   * The first record that fails ends the batch: the stream delivers it and all after it again, and
   * what was seen to has no second effect.
   */
  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    for (DynamodbStreamRecord record : event.getRecords()) {
      try {
        see(record);
      } catch (RuntimeException failed) {
        Log.failed("react", record.getEventID(), failed);
        return new StreamsEventResponse(
            List.of(new BatchItemFailure(record.getDynamodb().getSequenceNumber())));
      }
    }
    return new StreamsEventResponse(List.of());
  }

  private void see(DynamodbStreamRecord record) {
    var keys = record.getDynamodb().getKeys();
    react.to(DynamoReactions.duty(key(keys, "pk"), key(keys, "sk")), clock.instant());
  }

  private static String key(Map<String, AttributeValue> keys, String name) {
    return Objects.requireNonNull(keys.get(name), name).getS();
  }
}
