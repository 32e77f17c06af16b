package heard.mime;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML as plain text: lines where a reader sees lines, quoted passages marked by {@code >}. */
final class HtmlText {
  private static final Set<String> BLOCKS =
      Set.of(
          "p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6",
          "pre", "section", "article", "header", "footer", "hr", "center", "address", "dl", "dt",
          "dd");
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "head", "title", "template", "noscript", "object", "svg");
  private static final Set<String> APART = Set.of("p", "h1", "h2", "h3", "h4", "ul", "ol", "table");

  private HtmlText() {}

  static String of(String html) {
    var document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    var writer = new Writer();
    NodeTraversor.traverse(writer, document.body());
    return writer.done();
  }

  private static final class Writer implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int unseen;
    private int quoted;
    private int kept;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        open(element);
      } else if (node instanceof TextNode words && unseen == 0) {
        add(
            kept > 0
                ? words.getWholeText()
                : words.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
      }
    }

    private void open(Element element) {
      String name = element.normalName();
      unseen += hidden(element) ? 1 : 0;
      kept += name.equals("pre") ? 1 : 0;
      if (name.equals("blockquote")) {
        end();
        quoted++;
      } else if (name.equals("br") && line.toString().isBlank()) {
        text.append(marks()).append('\n');
      } else if (BLOCKS.contains(name)) {
        end();
        apart(name);
      }
      if (name.equals("li")) {
        line.append("- ");
      } else if (name.equals("td") && !line.isEmpty()) {
        line.append(' ');
      } else if (name.equals("hr")) {
        line.append("________________________________");
      } else if (name.equals("img") && unseen == 0 && !element.attr("alt").isBlank()) {
        add(element.attr("alt"));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        unseen -= hidden(element) ? 1 : 0;
        kept -= name.equals("pre") ? 1 : 0;
        if (name.equals("blockquote")) {
          end();
          quoted--;
        } else if (BLOCKS.contains(name)) {
          end();
          apart(name);
        }
      }
    }

    private void add(String words) {
      for (String part : words.splitWithDelimiters("\n", 0)) {
        if (part.equals("\n")) {
          end();
        } else {
          line.append(part.replace('\u00a0', ' '));
        }
      }
    }

    private void apart(String name) {
      int end = text.length();
      boolean open = end > 1 && text.charAt(end - 1) == '\n' && text.charAt(end - 2) != '\n';
      if (APART.contains(name) && open) {
        text.append('\n');
      }
    }

    private void end() {
      String words = line.toString().strip();
      if (!words.isEmpty()) {
        text.append(marks()).append(words).append('\n');
      }
      line.setLength(0);
    }

    private String marks() {
      return quoted == 0 ? "" : ">".repeat(Math.min(quoted, 20)) + " ";
    }

    private static boolean hidden(Element element) {
      String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
      return UNSEEN.contains(element.normalName()) || style.contains("display:none");
    }

    String done() {
      end();
      return text.toString().replaceAll("\\n{3,}", "\n\n").strip();
    }
  }
}
