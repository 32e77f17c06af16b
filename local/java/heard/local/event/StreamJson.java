package heard.local.event;

import heard.local.template.Surroundings;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** A record of a stream in the form that Lambda passes on. */
final class StreamJson {
  private StreamJson() {}

  static Map<String, Object> of(Record record, String arn, Duration offset) {
    StreamRecord change = record.dynamodb();
    Map<String, Object> inner = new LinkedHashMap<>();
    if (change.approximateCreationDateTime() != null) {
      inner.put(
          "ApproximateCreationDateTime",
          change.approximateCreationDateTime().plus(offset).getEpochSecond());
    }
    inner.put("Keys", item(change.keys()));
    if (change.hasNewImage()) {
      inner.put("NewImage", item(change.newImage()));
    }
    if (change.hasOldImage()) {
      inner.put("OldImage", item(change.oldImage()));
    }
    inner.put("SequenceNumber", change.sequenceNumber());
    inner.put("SizeBytes", change.sizeBytes());
    inner.put("StreamViewType", change.streamViewTypeAsString());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("eventID", record.eventID());
    json.put("eventName", record.eventNameAsString());
    json.put("eventVersion", "1.1");
    json.put("eventSource", "aws:dynamodb");
    json.put("awsRegion", Surroundings.REGION);
    json.put("dynamodb", inner);
    json.put("eventSourceARN", arn);
    return json;
  }

  private static Map<String, Object> item(Map<String, AttributeValue> item) {
    Map<String, Object> json = new LinkedHashMap<>();
    item.forEach((name, value) -> json.put(name, value(value)));
    return json;
  }

  private static Map<String, Object> value(AttributeValue value) {
    return switch (value.type()) {
      case S -> Map.of("S", value.s());
      case N -> Map.of("N", value.n());
      case B -> Map.of("B", base64(value.b()));
      case BOOL -> Map.of("BOOL", value.bool());
      case NUL -> Map.of("NULL", true);
      case SS -> Map.of("SS", value.ss());
      case NS -> Map.of("NS", value.ns());
      case BS -> Map.of("BS", value.bs().stream().map(StreamJson::base64).toList());
      case M -> Map.of("M", item(value.m()));
      case L -> Map.of("L", value.l().stream().map(StreamJson::value).toList());
      case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("unknown type: " + value);
    };
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
