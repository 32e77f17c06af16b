package heard.correspondence;

import heard.customer.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The letters that our own people write. */
public interface Letters {
  /** As it is now; empty where nobody has written anything. */
  Optional<LetterFile> find(String id);

  List<LetterFile> all();

  /**
   * Stores a file in the place of the revision before; a version that is new is kept for good.
   *
   * @return false when somebody else stored that revision first
   */
  boolean put(LetterFile file);

  /**
   * Takes one away that never went out.
   *
   * @return false when somebody else has changed it since it was read
   */
  boolean remove(LetterFile file);

  /** Everything that ever went out, by version. */
  SortedMap<Integer, Map<Language, LetterText>> versions(String id);
}
