package heard.function;

import heard.correspondence.LetterFile;
import heard.correspondence.LetterText;
import heard.customer.Language;
import heard.customer.Problem;
import heard.web.LetterShelf;
import heard.web.Wording;
import java.util.List;
import java.util.Map;

/**
 * A letter that is not there yet, as marketing asks for it.
 *
 * @param from the letter whose words it starts with; empty for none
 */
record NewLetter(String name, String from) {
  static NewLetter of(Map<String, String> form) {
    return new NewLetter(
        LetterEdits.line(form.getOrDefault("name", "")), form.getOrDefault("from", "").strip());
  }

  String id() {
    return Slug.of(name);
  }

  List<Problem> wrong(LetterShelf shelf) {
    List<Problem> wrong = shelf.wrong(id(), name);
    return wrong.isEmpty() && !from.isEmpty() && !shelf.has(from)
        ? List.of(new Problem("from", Problem.Code.UNKNOWN_VALUE))
        : wrong;
  }

  /** All of it a draft. */
  LetterFile file(LetterShelf shelf) {
    LetterFile fresh = LetterFile.fresh(id(), name);
    var file = shelf.file(from);
    var words =
        shelf.sends(from, false) ? Wording.published(from, file) : Wording.drafted(from, file);
    LetterFile next = fresh;
    for (Language language : Language.values()) {
      next = next.drafted(language, words.in(language).orElse(LetterText.EMPTY));
    }
    return next.after(fresh);
  }
}
