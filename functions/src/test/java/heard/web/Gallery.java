package heard.web;

import static heard.web.Samples.KEY;
import static heard.web.Samples.places;

import heard.casework.CaseFile;
import heard.customer.Brand;
import heard.customer.Language;
import heard.customer.Problem;
import heard.customer.Problem.Code;
import heard.feedback.Kind;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every page there is, in one language, by name. */
final class Gallery {
  private Gallery() {}

  static Map<String, String> pages(Language language) {
    var pages = new LinkedHashMap<String, String>();
    pages.put("doors", Pages.doors(DoorsView.of(language, "")));
    pages.put("form-complaint", fresh(language, Kind.COMPLAINT, ""));
    pages.put("form-compliment", fresh(language, Kind.COMPLIMENT, "torggata"));
    pages.put("form-question", fresh(language, Kind.QUESTION, ""));
    pages.put("form-wrong", wrong(language));
    pages.put("form-again", again(language));
    pages.put("status-waiting", waiting(language));
    pages.put(
        "status-complaint",
        Pages.status(
            StatusPage.of(
                Samples.visit(language), Samples.complaint(language), Samples.organisation())));
    pages.put("status-answered", answered(language));
    pages.put(
        "status-voucher",
        Pages.status(
            StatusPage.of(
                Samples.visit(language), Samples.offered(language), Samples.organisation())));
    pages.put(
        "status-one-word",
        Pages.status(
            StatusPage.of(
                Samples.visit(language), Samples.oneWord(language), Samples.organisation())));
    pages.put(
        "status-joined",
        Pages.status(
            StatusPage.of(
                Samples.visit(language), Samples.joined(language), Samples.organisation())));
    pages.put(
        "status-compliment",
        Pages.status(
            StatusPage.of(
                Samples.visit(language), Samples.compliment(language), Samples.organisation())));
    pages.put("survey", survey(language, Samples.answered(language), Optional.empty()));
    pages.put("survey-wrong", surveyWrong(language));
    pages.put("survey-low", survey(language, Samples.scored(language, 2), Optional.empty()));
    pages.put(
        "survey-over",
        survey(
            language,
            Samples.scored(language, 4),
            Optional.of(
                new SurveyPage.Tried(
                    Map.of("comment", SampleWords.wish(language)), SurveyPage.Why.TOO_LATE))));
    pages.put("problem-link", problem(language, ProblemView.Cause.LINK));
    pages.put("problem-failed", problem(language, ProblemView.Cause.FAILED));
    return pages;
  }

  /** What goes out about every case, as HTML. */
  static Map<String, String> mails(Language language) {
    var mails = new LinkedHashMap<String, String>();
    for (var letter :
        List.of("acknowledgement", "acknowledgement-compliment", "staff-notice", "staff-news")) {
      mails.put(letter, LetterBook.mail(letter, language, Facts.all(language)).html());
    }
    return mails;
  }

  /** Every mail there is, as HTML. */
  static Map<String, String> everyMail(Language language) throws IOException {
    var mails = new TreeMap<String, String>();
    for (String letter : LettersTest.names()) {
      mails.put(letter, LetterBook.mail(letter, language, Facts.all(language)).html());
    }
    for (String letter : FollowUpLettersTest.LETTERS) {
      mails.put(letter, FollowUpLettersTest.mail(letter, language).html());
    }
    return mails;
  }

  private static String fresh(Language language, Kind kind, String place) {
    return Pages.form(FormView.fresh(language, kind, KEY, places(), place));
  }

  private static String wrong(Language language) {
    var fields = Map.of("message", "", "orderNumber", "4711-20", "email", "anne marie");
    var problems =
        List.of(new Problem("message", Code.MISSING), new Problem("email", Code.NOT_AN_EMAIL));
    return Pages.form(FormView.again(language, Kind.COMPLAINT, KEY, places(), fields, problems));
  }

  private static String again(Language language) {
    var before = new FormView.SentAlready("H-7K2M-PQ34", Samples.ADDRESS);
    var fields =
        Map.of(
            "message",
            Samples.submission(language).feedback().message(),
            "email",
            "anne.marie@example.com");
    return Pages.form(
        FormView.sentAlready(language, Kind.COMPLAINT, KEY, places(), fields, before));
  }

  private static String waiting(Language language) {
    return Pages.status(
        StatusPage.waiting(
            Samples.visit(language),
            Samples.submission(language),
            Samples.NOW.plusSeconds(900),
            Samples.OSLO));
  }

  private static String answered(Language language) {
    var visit =
        new Visit(
            language,
            Samples.ADDRESS,
            KEY,
            Samples.NOW,
            Optional.of("reply"),
            Optional.empty(),
            Brand.HEARD);
    return Pages.status(StatusPage.of(visit, Samples.answered(language), Samples.organisation()));
  }

  private static String surveyWrong(Language language) {
    var fields = Map.of("treatment", "4", "comment", SampleWords.answer(language));
    var tried = new SurveyPage.Tried(fields, SurveyPage.Why.FACELESS);
    return survey(language, Samples.answered(language), Optional.of(tried));
  }

  private static String survey(Language language, CaseFile file, Optional<SurveyPage.Tried> tried) {
    boolean late = tried.filter(t -> t.why() == SurveyPage.Why.TOO_LATE).isPresent();
    var now = Samples.NOW.plusSeconds(late ? 200_000 : 20_000);
    boolean done = tried.isEmpty() && file.entries().size() > 6;
    var page =
        new SurveyPage(language, "/survey/x", "/status/x", now, Map.of(), done, tried, Brand.HEARD);
    return Pages.survey(page.of(file));
  }

  private static String problem(Language language, ProblemView.Cause cause) {
    return Pages.problem(ProblemView.of(language, cause, "5 MB", null));
  }
}
