package heard.function;

import heard.correspondence.LetterFile;
import heard.correspondence.LetterText;
import heard.correspondence.Letters;
import heard.customer.Language;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Parcel;
import heard.web.LetterPage;
import heard.web.LetterProblem;
import heard.web.Pages;
import heard.web.http.Response;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The page on which a letter is written, with how it reads beside it. */
record LetterSheet(Letters letters, LetterPreview preview) {
  static final String POLICY = "content-security-policy";

  static LetterSheet of(Wiring wiring) {
    return new LetterSheet(new FollowUpParts(wiring).letters(), LetterPreview.of(wiring));
  }

  /** One look at a letter: in which language, for whom. */
  record Look(String id, Language in, String customer, Visitor visitor) {
    Look in(Language other) {
      return new Look(id, other, customer, visitor);
    }
  }

  /**
   * @param typed what was typed and is not stored
   * @param done what was just done, or why it could not be
   */
  Response shown(
      int status,
      Look look,
      Optional<LetterFile> file,
      Optional<LetterText> typed,
      Optional<String> done,
      List<LetterProblem> problems) {
    var around =
        new LetterPage.Around(
            done,
            problems,
            look.customer(),
            preview
                .parcel(look.id(), file, look.in(), look.customer(), Channel.SMS)
                .map(Parcel::text),
            new TreeSet<>(letters.versions(look.id()).keySet()));
    return Response.page(
            status,
            Pages.letter(page(look.visitor()).one(look.id(), file, look.in(), typed, around)))
        .with(
            POLICY,
            "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self';"
                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  }

  static Language language(Optional<String> tag, Visitor visitor) {
    return tag.filter(Language::knows).map(Language::of).orElse(visitor.colleague().language());
  }

  static LetterPage page(Visitor visitor) {
    return new LetterPage(visitor.colleague().language(), visitor.session().csrf());
  }
}
