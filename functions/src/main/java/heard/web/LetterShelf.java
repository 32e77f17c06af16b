package heard.web;

import heard.correspondence.LetterFile;
import heard.customer.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The letters a schedule can send: those that are shipped, and those our own people made.
 *
 * @param files what our own people wrote, of either
 */
public record LetterShelf(List<LetterFile> files) {
  private static final int LONGEST_NAME = 80;

  /** Where the form for another stands. */
  private static final String NEW = "new";

  /** Those that are shipped, in the order of a customer's time with us. */
  static final List<String> SHIPPED =
      List.of(
          "birthday",
          "birthday-belated",
          "thank-you",
          "getting-started",
          "check-in",
          "check-in-large",
          "did-it-help",
          "what-happens-next",
          "earlier-than-promised",
          "delivery-moved",
          "delivery-late",
          "renewal",
          "season",
          "relationship");

  public LetterShelf {
    files = List.copyOf(files);
  }

  public static boolean shipped(String id) {
    return SHIPPED.contains(id);
  }

  /** Every letter there is: the shipped, then our own by name. */
  public List<String> ids() {
    var ids = new ArrayList<>(SHIPPED);
    files.stream()
        .filter(file -> !shipped(file.id()))
        .sorted(Comparator.comparing(file -> file.name().toLowerCase(Locale.ROOT)))
        .forEach(file -> ids.add(file.id()));
    return ids;
  }

  public boolean has(String id) {
    return shipped(id) || file(id).isPresent();
  }

  public Optional<LetterFile> file(String id) {
    return files.stream().filter(file -> file.id().equals(id)).findFirst();
  }

  /** Whether it can go out as it is published, by mail or as a text message. */
  public boolean sends(String id, boolean sms) {
    return has(id) && !Wording.published(id, file(id)).covered(sms).isEmpty();
  }

  /** What colleagues call it. */
  public String name(String id, Texts texts) {
    return shipped(id) ? texts.get("letter.name." + id) : file(id).map(LetterFile::name).orElse(id);
  }

  /** As a menu; one that cannot go out yet says so. */
  public List<Choice> choices(Texts texts) {
    return ids().stream()
        .map(
            id ->
                new Choice(
                    id,
                    sends(id, false)
                        ? name(id, texts)
                        : texts.get("letters.choice.draft", "name", name(id, texts))))
        .toList();
  }

  /** Why nothing of ours can be made under this id and name; empty where it can. */
  public List<Problem> wrong(String id, String name) {
    var problems = new ArrayList<Problem>();
    if (name.isBlank()) {
      problems.add(new Problem("name", Problem.Code.MISSING));
    } else if (name.length() > LONGEST_NAME) {
      problems.add(new Problem("name", Problem.Code.TOO_LONG));
    } else if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      problems.add(new Problem("id", Problem.Code.UNREADABLE));
    } else if (has(id) || id.equals(NEW) || LetterBook.knows(id, false)) {
      problems.add(new Problem("id", Problem.Code.TAKEN));
    }
    return problems;
  }
}
