package heard.aws;

import heard.casework.Entry;
import heard.casework.Note;
import heard.feedback.Reference;
import heard.reaction.Following;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A line of a case's time-line as an item: {@code CASE#<reference> / ENTRY#<number>}, and what
 * staff wrote for each other beside it: {@code … / NOTE#<number>}.
 */
final class EntryItem {
  static final String ENTRY = "ENTRY#";
  static final String NOTE = "NOTE#";

  private EntryItem() {}

  static Map<String, AttributeValue> key(Reference reference, int number) {
    return Attributes.key(CaseItem.partition(reference), sort(ENTRY, number));
  }

  static int number(String sort) {
    return Integer.parseInt(sort.substring(sort.indexOf('#') + 1));
  }

  static Map<String, AttributeValue> write(Reference reference, Entry e) {
    var item =
        new Attributes()
            .putAll(key(reference, e.number()))
            .put("at", e.at())
            .put("what", e.what().name())
            .put("by", e.by().name())
            .put("who", e.who())
            .put("text", e.text());
    if (!e.facts().isEmpty()) {
      item.put("facts", Attributes.document(e.facts()));
    }
    if (Following.asksFor(e)) {
      item.put("todo", Todo.shard(reference)).put("todoAt", e.at());
    }
    return item.map();
  }

  static Entry read(Row row) {
    return new Entry(
        number(row.text("sk")),
        row.at("at"),
        Entry.What.valueOf(row.text("what")),
        Entry.By.valueOf(row.text("by")),
        row.maybe("who"),
        row.maybe("text"),
        row.words("facts"));
  }

  static Map<String, AttributeValue> write(Reference reference, Note note) {
    return new Attributes()
        .putAll(Attributes.key(CaseItem.partition(reference), sort(NOTE, note.number())))
        .put("at", note.at())
        .put("author", note.author())
        .put("text", note.text())
        .put("key", note.key())
        .map();
  }

  static Note readNote(Row row) {
    return new Note(
        number(row.text("sk")),
        row.at("at"),
        row.text("author"),
        row.text("text"),
        row.maybe("key"));
  }

  private static String sort(String prefix, int number) {
    return prefix + "%06d".formatted(number);
  }
}
