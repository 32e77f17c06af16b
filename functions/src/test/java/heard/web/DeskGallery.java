package heard.web;

import heard.casework.CaseFile;
import heard.casework.Insight;
import heard.casework.Note;
import heard.casework.Outcome;
import heard.casework.SettingKind;
import heard.customer.Language;
import heard.customer.Money;
import heard.customer.Problem;
import heard.customer.Problem.Code;
import heard.dispatch.Dispatch;
import heard.dispatch.DispatchKey;
import heard.followup.Task;
import heard.staff.Colleague;
import heard.staff.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every page of colleagues, in one language, by name. */
final class DeskGallery {
  private static final Money LEFT = Money.of("500", "NOK");

  private DeskGallery() {}

  static Map<String, String> pages(Language language) {
    var pages = new LinkedHashMap<String, String>();
    pages.put("desk", desk(language));
    pages.putAll(ScheduleGallery.pages(language));
    pages.put("desk-case", file(language, noted(language), Optional.empty()));
    pages.put("desk-answered", file(language, Samples.scored(language, 2), Optional.empty()));
    pages.put("desk-one-word", file(language, Samples.oneWord(language), Optional.empty()));
    pages.put("desk-raced", file(language, noted(language), Optional.of(raced())));
    pages.put("desk-over", file(language, noted(language), Optional.of(over())));
    pages.put("calls", calls(language));
    pages.put("counter", counter(language, Map.of(), List.of()));
    pages.put(
        "counter-wrong",
        counter(
            language,
            Map.of("message", SampleWords.grievance(language), "phone", "12"),
            List.of(new Problem("phone", Code.NOT_A_PHONE))));
    pages.put(
        "slip",
        Pages.slip(
            SlipView.of(
                colleague(language),
                "csrf",
                Samples.submission(language),
                Samples.NOW.plusSeconds(900),
                Samples.OSLO,
                "https://feedback.example.com" + Samples.ADDRESS)));
    pages.put("settings", settings(language));
    pages.put("setting-place", setting(language, SettingKind.PLACE, "torggata", false));
    pages.put("setting-check", setting(language, SettingKind.PLACE, "torggata", true));
    pages.put("setting-colleague", setting(language, SettingKind.COLLEAGUE, "maria", false));
    pages.put("setting-routing", setting(language, SettingKind.ROUTING, "default", false));
    pages.put("insight", insight(language));
    pages.putAll(MailGallery.pages(language));
    return pages;
  }

  private static String settings(Language language) {
    var places = Map.of("torggata", "Heard Torggata");
    return Pages.settings(
        SettingsView.of(colleague(language), Map.of(SettingKind.PLACE, places), true));
  }

  private static String setting(Language language, SettingKind kind, String id, boolean checked) {
    var place = Settings.document(Samples.organisation().place("torggata").orElseThrow());
    Map<String, Object> document =
        switch (kind) {
          case COLLEAGUE -> Settings.document(colleague(language));
          case ROUTING ->
              Map.of("rules", List.of(Map.of("kinds", List.of("complaint"), "team", "oslo")));
          default -> place;
        };
    var before = new SettingForm(kind).fields(document);
    var page =
        new SettingPage(
            colleague(language), Samples.organisation(), "csrf", kind, id, false, before, "seen");
    var after = new LinkedHashMap<>(before);
    after.put("name", "Heard Torggata 12");
    after.put("hours-monday", "12:00-16:00");
    var effect = Texts.of(language).get("settings.effect.hours");
    return Pages.setting(
        checked
            ? page.check(after, "checked", true, List.of(effect))
            : page.form(before, List.of(new Problem("hours.monday", Problem.Code.UNREADABLE))));
  }

  private static String insight(Language language) {
    var insight =
        new Insight(
            40, 61, 7, 2, Map.of(5, 9L, 2, 1L), Map.of(4, 10L), Map.of("espresso", 4L), 3, 1);
    return Pages.insight(
        InsightView.of(colleague(language), Samples.places(), "torggata", insight));
  }

  private static String desk(Language language) {
    var open = Samples.complaint(language).head();
    return Pages.desk(
        new DeskPage(
                colleague(language), "csrf", Samples.organisation(), Samples.NOW, Optional.empty())
            .of(
                List.of(open),
                List.of(open, Samples.answered(language).head()),
                Map.of(open.reference().text(), LEFT),
                Optional.of("claim"),
                Optional.empty()));
  }

  private static String file(Language language, CaseFile file, Optional<Look.Tried> tried) {
    return Pages.deskCase(
        CasePage.of(
            new Look(
                colleague(language),
                "csrf",
                Samples.organisation(),
                Samples.NOW,
                "NOK",
                Optional.of(LEFT),
                "key",
                new Look.History(
                    List.of(Samples.answered(language).head()),
                    Set.of(Samples.REFERENCE),
                    List.of(Samples.answered(language).head()),
                    PastSamples.bought(),
                    PastSamples.sent(language),
                    true),
                Optional.empty(),
                tried),
            file));
  }

  private static Look.Tried raced() {
    return new Look.Tried("reply", Map.of("reply", "We have found it"), new Look.Meanwhile(2, 0));
  }

  private static Look.Tried over() {
    var limit = Money.of("500", "NOK");
    return new Look.Tried(
        "remedy",
        Map.of("remedy", "voucher", "amount", "1600", "basis", "goodwill"),
        new Look.TooMuch(
            new Outcome.OverAuthority(Outcome.Limit.PER_CASE, limit, Money.of("49.90", "NOK"))));
  }

  private static String calls(Language language) {
    var key = new DispatchKey("c-1", "check-in-large#o-1");
    var task =
        new Task(
            key,
            Dispatch.Channel.CALL,
            "+4740012345",
            "Espresso 3000",
            SampleWords.answer(language),
            Samples.NOW);
    var customer = ScheduleGallery.kari();
    var history =
        new Look.History(
            List.of(Samples.complaint(language).head()),
            Set.of(),
            List.of(),
            PastSamples.bought(),
            PastSamples.sent(language),
            false);
    var calls =
        List.of(
            new TasksPage.Open(task, customer, Optional.of(history)),
            new TasksPage.Open(task, customer, Optional.empty()));
    var tried = new TasksPage.Tried(key, "", TasksPage.Why.WORDLESS);
    return Pages.tasks(
        new TasksPage(
                Dispatch.Channel.CALL,
                colleague(language),
                "csrf",
                Samples.organisation(),
                "torggata",
                true,
                Samples.NOW)
            .of(calls, true, Optional.of("done"), Optional.of(tried)));
  }

  private static String counter(
      Language language, Map<String, String> fields, List<Problem> problems) {
    return Pages.counter(
        CounterView.of(
            colleague(language), Samples.organisation(), "csrf", "key", fields, problems, null));
  }

  private static CaseFile noted(Language language) {
    var file = Samples.complaint(language);
    var note = new Note(1, Samples.NOW.plusSeconds(60), "maria", SampleWords.wish(language));
    return new CaseFile(file.head(), file.entries(), List.of(note));
  }

  static Colleague colleague(Language language) {
    var m = Samples.organisation().colleague("maria").orElseThrow();
    return new Colleague(
        m.id(),
        m.name(),
        m.givenName(),
        m.role(),
        m.place(),
        m.teams(),
        m.email(),
        m.phone(),
        List.of(language),
        m.hours(),
        m.leave(),
        true);
  }
}
