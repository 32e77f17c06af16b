package heard.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a machine tells of a mail of ours, in a part of its own: delivery status (RFC 3464), abuse
 * (RFC 5965), or that it was opened (RFC 8098).
 *
 * @param groups fields by small names: first of the message, then of each recipient
 * @param returned the header of the mail it tells of
 */
public record Report(Kind kind, List<Map<String, String>> groups, Optional<Headers> returned) {
  public Report {
    groups = groups.stream().map(Map::copyOf).toList();
  }

  /** What it tells of. */
  public enum Kind {
    DELIVERY,
    FEEDBACK,
    DISPOSITION
  }

  /** The first field of that name in any group, in small letters; empty when there is none. */
  public String word(String field) {
    return groups.stream()
        .filter(g -> g.containsKey(field))
        .map(g -> g.getOrDefault(field, ""))
        .findFirst()
        .orElse("")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
