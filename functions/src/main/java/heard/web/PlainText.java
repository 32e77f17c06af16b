package heard.web;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** A letter without its marks, for those who read mail as text. */
final class PlainText extends AbstractVisitor {
  private final StringBuilder out = new StringBuilder();

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    out.append(paragraph.getParent() instanceof ListItem ? "\n" : "\n\n");
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    out.append("\n\n");
  }

  @Override
  public void visit(BulletList list) {
    visitChildren(list);
    out.append('\n');
  }

  @Override
  public void visit(ListItem item) {
    out.append("- ");
    visitChildren(item);
  }

  @Override
  public void visit(Link link) {
    var from = out.length();
    visitChildren(link);
    if (!out.substring(from).equals(link.getDestination())) {
      out.append(Markdown.alone(link) ? ":\n" : ": ").append(link.getDestination());
    }
  }

  @Override
  public void visit(Text text) {
    out.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    out.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak line) {
    out.append(' ');
  }

  @Override
  public void visit(HardLineBreak line) {
    out.append('\n');
  }

  @Override
  public String toString() {
    return out.toString().strip() + "\n";
  }
}
