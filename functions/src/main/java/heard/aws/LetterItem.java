package heard.aws;

import heard.correspondence.LetterFile;
import heard.correspondence.LetterText;
import heard.customer.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A letter's file as an item: {@code LETTER / <id>}; each version that went out as another: {@code
 * LETTER#<id> / <version>}.
 */
final class LetterItem {
  static final String KIND = "LETTER";
  private static final String WORDS = "words";

  private LetterItem() {}

  static Map<String, AttributeValue> key(String id) {
    return Attributes.key(KIND, id);
  }

  static String versions(String id) {
    return KIND + "#" + id;
  }

  static Map<String, AttributeValue> write(LetterFile file) {
    return new Attributes()
        .putAll(key(file.id()))
        .put("name", file.name())
        .put("draft", words(file.draft()))
        .put("published", words(file.published()))
        .put("number", file.version())
        .putAt("publishedAt", file.publishedAt())
        .put("version", file.revision())
        .map();
  }

  static Map<String, AttributeValue> version(LetterFile file) {
    return new Attributes()
        .putAll(Attributes.key(versions(file.id()), "%06d".formatted(file.version())))
        .put(WORDS, words(file.published()))
        .map();
  }

  static LetterFile read(Row row) {
    return new LetterFile(
        row.text("sk"),
        row.text("name"),
        words(row, "draft"),
        words(row, "published"),
        row.number("number", 0),
        row.maybeAt("publishedAt"),
        row.number("version", 1));
  }

  static Map<Language, LetterText> version(Row row) {
    return words(row, WORDS);
  }

  private static AttributeValue words(Map<Language, LetterText> texts) {
    var inner = new HashMap<String, Map<String, String>>();
    texts.forEach(
        (language, text) ->
            inner.put(
                language.tag(),
                Map.of("subject", text.subject(), "body", text.body(), "sms", text.sms())));
    return Attributes.document(inner);
  }

  private static Map<Language, LetterText> words(Row row, String name) {
    var texts = new EnumMap<Language, LetterText>(Language.class);
    row.under(name)
        .ifPresent(
            all ->
                all.item()
                    .forEach(
                        (tag, value) -> {
                          Row text = new Row(value.m());
                          texts.put(
                              Language.of(tag),
                              new LetterText(
                                  text.text("subject"), text.text("body"), text.text("sms")));
                        }));
    return texts;
  }
}
