package heard.casework;

import heard.feedback.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The cases. */
public interface Cases extends Wallets {
  /** One query: the case, its time-line and its notes. */
  Optional<CaseFile> file(Reference reference);

  Optional<Case> head(Reference reference);

  /**
   * Writes a change in one transaction.
   *
   * @return false when the customer may not be given what it draws; nothing is written then
   * @throws Stale when somebody else changed the case first; nothing is written then
   */
  boolean change(Change change);

  /** Writes a change that gives nothing away. */
  default void change(Case next, List<Entry> happened, List<Note> noted) {
    if (!change(new Change(next, happened, noted))) {
      throw new IllegalStateException("refused without a draw: " + next.reference());
    }
  }

  /**
   * The wallets of many customers in a year, read together.
   *
   * @param customers at most a hundred
   */
  default Wallets wallets(Set<String> customers, int year) {
    return this;
  }

  /** The case in which a voucher was offered, by its code. */
  Optional<Reference> voucher(String code);

  /** The open cases of a colleague, or unclaimed ones of a team, by next promise. */
  List<Case> desk(Desk desk, int most);

  /** How many open cases a colleague holds. */
  int load(String colleague);

  /** Every case of one customer, the newest first. */
  List<Case> of(String customer, int most);

  /**
   * Every case about one shop, the newest first.
   *
   * @param place its id; empty for the cases about none
   */
  List<Case> about(Optional<String> place, int most);

  /** A list that somebody works from. */
  sealed interface Desk {}

  /** What a colleague holds. */
  record Owned(String colleague) implements Desk {}

  /** What nobody of the team holds yet. */
  record Unclaimed(String team) implements Desk {}
}
