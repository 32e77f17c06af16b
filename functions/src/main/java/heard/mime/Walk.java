package heard.mime;

import heard.mail.Headers;
import heard.mail.Mail.Flaw;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Goes through the parts of a mail once, within our limits, and keeps what we read of each. */
final class Walk {
  static final int MOST_PARTS = 1_000;
  static final int DEEPEST = 30;
  private static final int LONGEST_TEXT = 5 * 1024 * 1024;

  /** No part has this number. */
  static final int NO_FILE = 0;

  /** Of other parts only the size is kept. */
  private static final Set<String> WORDS = Set.of("text", "message", "multipart");

  private final int file;
  private final List<Leaf> leaves = new ArrayList<>();
  private final List<Headers> inner = new ArrayList<>();
  private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
  private final Deque<Integer> choices = new ArrayDeque<>();
  private final List<Headers.Field> header = new ArrayList<>();
  private Headers current = new Headers(List.of());
  private boolean opening;
  private int messages;
  private int parts;
  private int headerBytes;
  private int text;

  /** What was found. */
  record Found(List<Leaf> leaves, List<Headers> inner, Set<Flaw> flaws) {}

  private Walk(int file) {
    this.file = file;
  }

  /**
   * @param file the number of a part of which all is kept, whatever it is; or {@link #NO_FILE}
   */
  static Found through(byte[] raw, int file) {
    var walk = new Walk(file);
    try {
      walk.read(new ByteArrayInputStream(raw));
    } catch (MimeException | IOException | RuntimeException | StackOverflowError broken) {
      // What was read until here is what there is; the raw mail has the rest.
      walk.flaws.add(Flaw.BROKEN_OFF);
    }
    return new Found(walk.leaves, walk.inner, walk.flaws);
  }

  private void read(InputStream raw) throws MimeException, IOException {
    var limits =
        MimeConfig.copy(MimeConfig.PERMISSIVE)
            .setMaxHeaderCount(-1)
            .setMaxHeaderLen(-1)
            .setMaxLineLen(-1)
            .setMaxContentLen(-1)
            .build();
    var stream = new MimeTokenStream(limits, DecodeMonitor.SILENT, null);
    stream.parse(raw);
    for (EntityState state = stream.getState();
        state != EntityState.T_END_OF_STREAM && within(stream);
        state = stream.next()) {
      step(state, stream);
    }
  }

  private boolean within(MimeTokenStream stream) {
    if (parts > MOST_PARTS) {
      flaws.add(Flaw.TOO_MANY_PARTS);
    }
    if (headerBytes > HeaderBlock.LONGEST * 2) {
      flaws.add(Flaw.HEADERS_TOO_LONG);
    }
    boolean deep = choices.size() >= DEEPEST;
    if (deep) {
      flaws.add(Flaw.TOO_DEEP);
    }
    stream.setRecursionMode(deep ? RecursionMode.M_FLAT : RecursionMode.M_RECURSE);
    return parts <= MOST_PARTS && headerBytes <= HeaderBlock.LONGEST * 2;
  }

  private void step(EntityState state, MimeTokenStream stream) throws IOException {
    switch (state) {
      case T_START_HEADER -> header.clear();
      case T_FIELD -> field(stream);
      case T_END_HEADER -> headerEnd();
      case T_START_MULTIPART -> choices.push(choice());
      case T_END_MULTIPART -> choices.poll();
      case T_START_MESSAGE -> message();
      case T_END_MESSAGE -> messageEnd();
      case T_BODY -> body(stream);
      case T_PREAMBLE,
          T_EPILOGUE,
          T_RAW_ENTITY,
          T_START_BODYPART,
          T_END_BODYPART,
          T_END_OF_STREAM -> {}
    }
  }

  private void field(MimeTokenStream stream) {
    byte[] raw = stream.getField().getRaw().toByteArray();
    headerBytes += raw.length;
    HeaderBlock.fields(raw).fields().forEach(header::add);
  }

  private int choice() {
    parts++;
    boolean alternative = current.word("content-type").startsWith("multipart/alternative");
    return alternative ? parts : choices.isEmpty() ? 0 : choices.peek();
  }

  private void headerEnd() {
    current = new Headers(header);
    if (opening && messages > 1) {
      inner.add(current);
    }
    opening = false;
  }

  /** A mail within the mail is a file that came along, and is looked into. */
  private void message() {
    if (messages > 0) {
      parts++;
      var type = Parameters.of("message/rfc822");
      leaves.add(new Leaf(parts, current, type, new byte[0], 0, 0, messages > 1));
      choices.push(0);
    }
    messages++;
    opening = true;
  }

  private void messageEnd() {
    messages--;
    choices.poll();
  }

  private void body(MimeTokenStream stream) throws IOException {
    parts++;
    var type = Parameters.of(current.first("content-type").orElse("text/plain"));
    boolean words = !type.value().contains("/") || WORDS.contains(type.value().split("/", 2)[0]);
    var kept = new ByteArrayOutputStream();
    long size = 0;
    InputStream content = stream.getDecodedInputStream();
    byte[] buffer = new byte[8192];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      size += read;
      int keep = parts == file ? read : words ? Math.min(read, LONGEST_TEXT - text) : 0;
      kept.write(buffer, 0, keep);
      text += words ? keep : 0;
    }
    if (words && kept.size() < size) {
      flaws.add(Flaw.TEXT_CUT);
    }
    leaves.add(new Leaf(parts, current, type, kept.toByteArray(), size, choice(0), messages > 1));
  }

  private int choice(int none) {
    return choices.isEmpty() ? none : choices.peek();
  }
}
