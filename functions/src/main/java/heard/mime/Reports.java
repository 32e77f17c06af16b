package heard.mime;

import heard.mail.Headers;
import heard.mail.Report;
import heard.mail.Report.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts in which machines report: delivery status, feedback, disposition. */
final class Reports {
  private static final Map<String, Kind> KINDS =
      Map.of(
          "message/delivery-status", Kind.DELIVERY,
          "message/global-delivery-status", Kind.DELIVERY,
          "message/feedback-report", Kind.FEEDBACK,
          "message/disposition-notification", Kind.DISPOSITION);
  private static final int MOST_GROUPS = 100;

  private Reports() {}

  static Optional<Report> in(Headers top, Walk.Found found) {
    return found.leaves().stream()
        .filter(leaf -> KINDS.containsKey(leaf.type().value()) && !leaf.inner())
        .findFirst()
        .map(leaf -> new Report(kind(leaf), groups(leaf), returned(found)))
        .or(() -> declared(top, found));
  }

  private static Kind kind(Leaf leaf) {
    return KINDS.getOrDefault(leaf.type().value(), Kind.DELIVERY);
  }

  /** A report by its name only: the part that should tell is missing or unreadable. */
  private static Optional<Report> declared(Headers top, Walk.Found found) {
    String type = top.word("content-type");
    if (!type.startsWith("multipart/report")) {
      return Optional.empty();
    }
    Kind kind =
        type.contains("feedback-report")
            ? Kind.FEEDBACK
            : type.contains("disposition") ? Kind.DISPOSITION : Kind.DELIVERY;
    return Optional.of(new Report(kind, List.of(), returned(found)));
  }

  private static Optional<Headers> returned(Walk.Found found) {
    return found.leaves().stream()
        .filter(leaf -> leaf.is("text/rfc822-headers") || leaf.is("message/rfc822-headers"))
        .findFirst()
        .map(leaf -> HeaderBlock.fields(leaf.content()))
        .or(() -> found.inner().stream().findFirst());
  }

  private static List<Map<String, String>> groups(Leaf leaf) {
    var groups = new ArrayList<Map<String, String>>();
    var group = new LinkedHashMap<String, String>();
    for (String line : leaf.letters().text().split("\n", -1)) {
      if (line.isBlank() && !group.isEmpty() && groups.size() < MOST_GROUPS) {
        groups.add(Map.copyOf(group));
        group.clear();
      }
      HeaderBlock.field(line).ifPresent(f -> group.putIfAbsent(f.name(), f.value()));
    }
    if (!group.isEmpty() && groups.size() < MOST_GROUPS) {
      groups.add(Map.copyOf(group));
    }
    return groups;
  }
}
