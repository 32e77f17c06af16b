package heard.web;

import heard.casework.CaseFile;
import heard.casework.Entry;
import heard.customer.Language;
import heard.feedback.Guess;
import heard.feedback.Guess.Field;
import heard.feedback.Trait;
import heard.mail.Arrival;
import heard.mail.Arrival.Outcome;
import heard.mail.Verdicts;
import heard.mail.Verdicts.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What staff see of mail, in one language, by name. */
final class MailGallery {
  private MailGallery() {}

  static Map<String, String> pages(Language language) {
    return Map.of("desk-mail", file(language), "held", held(language));
  }

  private static String file(Language language) {
    return Pages.deskCase(
        CasePage.of(
            new Look(
                DeskGallery.colleague(language),
                "csrf",
                Samples.organisation(),
                Samples.NOW,
                "NOK",
                Optional.empty(),
                "key",
                Look.History.NONE,
                Optional.empty(),
                Optional.empty()),
            mailed(language)));
  }

  /** What came by mail, quotes something, has a file and may belong elsewhere. */
  private static CaseFile mailed(Language language) {
    var file = Samples.complaint(language);
    var first = file.entries().getFirst();
    var facts =
        Map.of(
            Trait.MAIL, "in/1",
            Trait.FILES, "2 image/jpeg 30000 sofa.jpg",
            Trait.FLAWS, "boundary_guessed",
            Trait.SUGGESTS, "H-7K2M-PQ35",
            Trait.GUESSES, Guess.write(List.of(new Guess(Field.KIND, "complaint", 0.9, "sofa"))));
    var text = first.text().orElseThrow() + "\n\n> " + SampleWords.wish(language);
    var entries = new ArrayList<>(file.entries());
    entries.set(
        0,
        new Entry(1, first.at(), first.what(), first.by(), first.who(), Optional.of(text), facts));
    return new CaseFile(file.head(), entries, List.of());
  }

  private static String held(Language language) {
    var page = new HeldPage(DeskGallery.colleague(language), "csrf");
    return Pages.held(
        page.of(
            List.of(arrival(Outcome.QUARANTINE, "VIRUS", Verdict.FAIL)),
            List.of(
                arrival(Outcome.MACHINE, "AWAY", Verdict.PASS),
                arrival(Outcome.MACHINE, "AUTO_SUBMITTED", Verdict.PASS)),
            Optional.of("release")));
  }

  private static Arrival arrival(Outcome outcome, String reason, Verdict virus) {
    var pass = Verdict.PASS;
    return new Arrival(
        "in/" + reason,
        Samples.NOW,
        outcome,
        reason,
        Optional.empty(),
        "kari@example.org",
        "Sofa",
        new Verdicts(pass, pass, pass, pass, virus));
  }
}
