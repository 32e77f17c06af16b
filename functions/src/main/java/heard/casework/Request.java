package heard.casework;

import heard.casework.Entry.What;
import java.util.List;
import java.util.Optional;

/**
 * What a colleague asked a manager for and nobody has decided yet.
 *
 * @param by the id of the colleague who asked
 * @param text what the customer is to be told with it
 * @param allowed whether they might have given it alone
 */
public record Request(Remedy remedy, String by, String text, boolean allowed) {
  /** The open requests of a case, the oldest first. */
  public static List<Request> of(List<Entry> entries) {
    return entries.stream()
        .filter(e -> e.what() == What.APPROVAL_ASKED)
        .filter(asked -> entries.stream().noneMatch(e -> decides(e, asked)))
        .map(Request::read)
        .toList();
  }

  static Optional<Request> of(List<Entry> entries, String remedy) {
    return of(entries).stream().filter(r -> r.remedy().id().equals(remedy)).findFirst();
  }

  private static boolean decides(Entry e, Entry asked) {
    return (e.what() == What.APPROVAL_REFUSED || e.what() == What.REMEDY)
        && String.valueOf(asked.facts().get(Fact.REMEDY)).equals(e.facts().get(Fact.REMEDY));
  }

  private static Request read(Entry asked) {
    return new Request(
        Remedy.read(asked.facts()),
        asked.who().orElse(""),
        asked.text().orElse(""),
        "true".equals(asked.facts().get(Fact.ALLOWED)));
  }
}
