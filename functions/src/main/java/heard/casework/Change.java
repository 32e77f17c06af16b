package heard.casework;

import java.util.List;
import java.util.Optional;

/**
 * What is written of a case in one transaction.
 *
 * @param next the case after it, its version one more than what is stored
 * @param happened the new entries; those that ask for something wake the reaction
 * @param draw what it takes from what its customer may be given
 * @param beside the change of a second case, when two are linked
 */
public record Change(
    Case next,
    List<Entry> happened,
    List<Note> noted,
    Optional<Draw> draw,
    Optional<Change> beside) {
  public Change {
    happened = List.copyOf(happened);
    noted = List.copyOf(noted);
  }

  /** A change of one case that gives nothing away. */
  public Change(Case next, List<Entry> happened, List<Note> noted) {
    this(next, happened, noted, Optional.empty(), Optional.empty());
  }
}
