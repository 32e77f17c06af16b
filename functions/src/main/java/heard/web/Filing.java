package heard.web;

import heard.casework.Attached;
import heard.casework.Entry;
import heard.web.StatusView.Photo;
import java.util.List;

/** The files that went with an entry, as a page leads to them. */
final class Filing {
  private static final int KILO = 1024;

  private Filing() {}

  /**
   * @param address of the page
   */
  static List<Photo> of(String address, Entry entry) {
    return Attached.of(entry.facts()).stream()
        .map(
            file ->
                new Photo(
                    file.name() + " (" + Math.ceilDiv(file.size(), KILO) + " kB)",
                    address + "/photos/" + file.id()))
        .toList();
  }
}
