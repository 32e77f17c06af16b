package heard.aws;

import heard.customer.Document;
import heard.followup.Schedule;
import heard.followup.ScheduleDocument;
import heard.followup.ScheduleFile;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A schedule's file as an item: {@code SCHEDULE / <id>}, with its draft and its active version. */
final class ScheduleItem {
  static final String KIND = "SCHEDULE";

  private ScheduleItem() {}

  static Map<String, AttributeValue> key(String id) {
    return Attributes.key(KIND, id);
  }

  static Map<String, AttributeValue> write(ScheduleFile file) {
    var item =
        new Attributes()
            .putAll(key(file.id()))
            .put("state", file.state().name())
            .putAt("since", file.since())
            .yes("resumed", file.resumed())
            .put("version", file.revision());
    file.draft().ifPresent(draft -> item.put("draft", version(draft)));
    file.active().ifPresent(active -> item.put("active", version(active)));
    return item.map();
  }

  private static AttributeValue version(Schedule schedule) {
    return AttributeValue.fromM(
        new Attributes()
            .put("version", schedule.version())
            .put("doc", Attributes.document(ScheduleDocument.write(schedule)))
            .map());
  }

  static ScheduleFile read(Row row) {
    String id = row.text("sk");
    return new ScheduleFile(
        id,
        ScheduleFile.State.valueOf(row.text("state")),
        version(id, row.under("draft")),
        version(id, row.under("active")),
        row.maybeAt("since"),
        row.yes("resumed"),
        row.number("version", 1));
  }

  private static Optional<Schedule> version(String id, Optional<Row> row) {
    return row.map(
        v ->
            ScheduleDocument.read(
                id, v.number("version", 1), Document.of(v.under("doc").orElseThrow().document())));
  }
}
