package heard.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import heard.customer.Brand;
import heard.customer.Language;
import java.util.Map;

/**
 * A letter as somebody wrote it: a first line {@code Subject: …}, then Markdown (CommonMark), with
 * {@code {{blanks}}} (Mustache), each with what to say where it is empty if that may be: {@code
 * {{product|your purchase}}}. A text message has no subject.
 *
 * <p>A value can never become part of the letter's structure: it goes into Markdown with every sign
 * as a numeric character reference, which CommonMark takes as text and nothing else (section 2.5).
 */
final class Letter {
  static final String SUBJECT = "Subject:";

  private final Template subject;
  private final Template markdown;
  private final Template message;

  private Letter(String subject, String body) {
    String words = LetterTags.mustache(body);
    this.subject = compiler(Plain::line).compile(LetterTags.mustache(subject));
    this.markdown = compiler(Letter::inert).compile(words);
    this.message = compiler(Plain::line).compile(words);
  }

  /**
   * @throws IllegalArgumentException when its braces do not close
   */
  static Letter of(String subject, String body) {
    try {
      return new Letter(subject, body);
    } catch (MustacheException malformed) {
      throw new IllegalArgumentException(malformed.getMessage(), malformed);
    }
  }

  static Letter of(String source) {
    if (!source.startsWith(SUBJECT)) {
      return new Letter("", source);
    }
    var end = source.indexOf('\n');
    return new Letter(source.substring(SUBJECT.length(), end), source.substring(end + 1));
  }

  Rendered mail(Language language, Map<String, ?> blanks) {
    return mail(language, Brand.HEARD, blanks);
  }

  Rendered mail(Language language, Brand brand, Map<String, ?> blanks) {
    var title = Plain.line(filled(subject, blanks));
    var document = Markdown.parsed(filled(markdown, blanks));
    return new Rendered(
        title,
        Markdown.text(document),
        Pages.mail(language, brand, title, Markdown.html(document, brand)));
  }

  Rendered sms(Map<String, ?> blanks) {
    return new Rendered("", Gsm.normalised(Plain.line(filled(message, blanks))), "");
  }

  private static String filled(Template template, Map<String, ?> blanks) {
    try {
      return template.execute(blanks);
    } catch (MustacheException unfilled) {
      throw new IllegalArgumentException(unfilled.getMessage(), unfilled);
    }
  }

  private static Mustache.Compiler compiler(Mustache.Formatter values) {
    return Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).withFormatter(values);
  }

  /** Text that Markdown, HTML and Mustache all read as text. */
  private static String inert(Object value) {
    var out = new StringBuilder();
    Plain.words(value.toString())
        .codePoints()
        .forEach(
            c -> {
              if (c > 0x7f || Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
              } else {
                out.append("&#").append(c).append(';');
              }
            });
    return out.toString();
  }
}
