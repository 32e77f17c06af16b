package heard.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import heard.customer.Brand;
import heard.customer.Language;

/** Renders views as pages. */
public final class Pages {
  private static final TemplateEngine TEMPLATES = templates();

  private Pages() {}

  /** The templates are beside us, whichever thread is the first to write a page. */
  private static TemplateEngine templates() {
    Thread here = Thread.currentThread();
    ClassLoader before = here.getContextClassLoader();
    here.setContextClassLoader(Pages.class.getClassLoader());
    try {
      return TemplateEngine.createPrecompiled(ContentType.Html);
    } finally {
      here.setContextClassLoader(before);
    }
  }

  public static String doors(DoorsView view) {
    return render("doors.jte", view);
  }

  public static String form(FormView view) {
    return render("form.jte", view);
  }

  public static String status(StatusView view) {
    return render("status.jte", view);
  }

  public static String survey(SurveyView view) {
    return render("survey.jte", view);
  }

  public static String problem(ProblemView view) {
    return render("problem.jte", view);
  }

  public static String signIn(SignInView view) {
    return render("sign-in.jte", view);
  }

  public static String desk(DeskView view) {
    return render("desk.jte", view);
  }

  public static String deskCase(CaseView view) {
    return render("case.jte", view);
  }

  public static String praise(PraiseView view) {
    return render("praise.jte", view);
  }

  public static String tasks(TasksView view) {
    return render("tasks.jte", view);
  }

  public static String held(HeldView view) {
    return render("held.jte", view);
  }

  public static String counter(CounterView view) {
    return render("counter.jte", view);
  }

  public static String slip(SlipView view) {
    return render("slip.jte", view);
  }

  public static String preferences(PreferencesView view) {
    return render("preferences.jte", view);
  }

  public static String unsubscribe(UnsubscribeView view) {
    return render("unsubscribe.jte", view);
  }

  public static String schedules(SchedulesView view) {
    return render("schedules.jte", view);
  }

  public static String effect(EffectView view) {
    return render("effect.jte", view);
  }

  public static String schedule(ScheduleView view) {
    return render("schedule.jte", view);
  }

  public static String forecast(ForecastView view) {
    return render("forecast.jte", view);
  }

  public static String why(WhyView view) {
    return render("why.jte", view);
  }

  public static String letters(LettersView view) {
    return render("letters.jte", view);
  }

  public static String letter(LetterView view) {
    return render("letter.jte", view);
  }

  public static String settings(SettingsView view) {
    return render("settings.jte", view);
  }

  public static String setting(SettingView view) {
    return render("setting.jte", view);
  }

  public static String insight(InsightView view) {
    return render("insight.jte", view);
  }

  /** A letter as mail programs want it. */
  static String mail(Language language, Brand brand, String subject, String body) {
    return render("mail.jte", new MailView(Texts.of(language), brand, subject, body));
  }

  private static String render(String template, Object view) {
    var page = new StringOutput();
    TEMPLATES.render(template, view, page);
    return page.toString();
  }
}
