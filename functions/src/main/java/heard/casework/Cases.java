package heard.casework;

import heard.feedback.Reference;
import java.util.List;
import java.util.Optional;

/** The cases. */
public interface Cases {
  /** One query: the case, its time-line and its notes. */
  Optional<CaseFile> file(Reference reference);

  Optional<Case> head(Reference reference);

  /**
   * Writes a change in one transaction.
   *
   * @param next the case after it, its version one more than what is stored
   * @param happened the new entries; those for which {@link Entry.What} asks it wake the reaction
   * @param noted new notes
   * @throws Stale when somebody else changed the case first; nothing is written then
   */
  void change(Case next, List<Entry> happened, List<Note> noted);

  /** The open cases of a colleague, or unclaimed ones of a team, by next promise. */
  List<Case> desk(Desk desk, int most);

  /** How many open cases a colleague holds. */
  int load(String colleague);

  /** Every case of one customer, the newest first. */
  List<Case> of(String customer, int most);

  /** A list that somebody works from. */
  sealed interface Desk {}

  /** What a colleague holds. */
  record Owned(String colleague) implements Desk {}

  /** What nobody of the team holds yet. */
  record Unclaimed(String team) implements Desk {}
}
