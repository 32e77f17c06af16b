package heard.local.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import heard.local.gateway.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A local page, filled in and framed. */
final class View {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().defaultValue("").emptyStringIsFalse(true).zeroIsFalse(true);
  private static final Template FRAME = COMPILER.compile(resource("frame.mustache"));
  private static final String STYLE = resource("local.css");

  private final Template content;

  View(String name) {
    content = COMPILER.compile(resource(name + ".mustache"));
  }

  Reply show(String title, Map<String, ?> facts) {
    return Reply.html(page(title, facts));
  }

  String page(String title, Map<String, ?> facts) {
    Map<String, Object> frame = new HashMap<>(Map.of("base", ""));
    frame.putAll(facts);
    frame.put("title", title);
    frame.put("style", STYLE);
    frame.put("content", content.execute(facts));
    return FRAME.execute(frame);
  }

  private static String resource(String name) {
    try (InputStream in = View.class.getResourceAsStream("/pages/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no local/resources/pages/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
