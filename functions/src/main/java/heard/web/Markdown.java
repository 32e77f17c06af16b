package heard.web;

import heard.customer.Brand;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The Markdown of letters, as a mail's two halves. */
final class Markdown {
  private static final Parser PARSER = Parser.builder().build();

  private static final Map<String, String> STYLES =
      Map.of(
          "p", "margin:0 0 16px",
          "h2", "margin:28px 0 10px;font-size:18px;line-height:1.3;font-weight:700",
          "ul", "margin:0 0 16px;padding:0 0 0 20px",
          "li", "margin:0 0 4px",
          "blockquote",
              "margin:20px 0;padding:16px 20px 1px;border-radius:12px;background:#e4f0ec;"
                  + "font-size:18px",
          "a", "color:");

  private static final String BUTTON =
      "display:inline-block;padding:12px 24px;border-radius:10px;color:#ffffff;"
          + "font-weight:700;text-decoration:none;background:";

  private Markdown() {}

  static Node parsed(String markdown) {
    var document = PARSER.parse(markdown);
    document.accept(new Lines());
    return document;
  }

  static String html(Node document, Brand brand) {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .attributeProviderFactory(
            context -> (node, tag, attributes) -> dressed(node, tag, attributes, brand))
        .build()
        .render(document);
  }

  static String text(Node document) {
    var text = new PlainText();
    document.accept(text);
    return text.toString();
  }

  /** Mail programs know no style sheets: every element carries its own style. */
  private static void dressed(Node node, String tag, Map<String, String> attributes, Brand brand) {
    if (node instanceof Link && alone(node)) {
      attributes.put("class", "act");
      attributes.put("style", BUTTON + brand.accent());
      return;
    }
    var style = STYLES.get(tag);
    if (style != null) {
      attributes.put("class", tag);
      attributes.put("style", tag.equals("a") ? style + brand.accent() : style);
    }
  }

  /** A link that is a paragraph of its own becomes a button. */
  static boolean alone(Node link) {
    return link.getParent() instanceof Paragraph
        && link.getPrevious() == null
        && link.getNext() == null;
  }

  /** A value of several lines keeps them. */
  private static final class Lines extends AbstractVisitor {
    @Override
    public void visit(Text text) {
      Node at = text;
      var lines = text.getLiteral().split("\n", -1);
      text.setLiteral(lines[0]);
      for (var i = 1; i < lines.length; i++) {
        var line = new Text(lines[i]);
        at.insertAfter(new HardLineBreak());
        at.getNext().insertAfter(line);
        at = line;
      }
    }
  }
}
