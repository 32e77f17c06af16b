package heard.web;

import heard.customer.Language;
import heard.customer.Problem;
import heard.followup.Brakes;
import heard.followup.Explain;
import heard.followup.Forecast;
import heard.followup.Schedule;
import heard.followup.ScheduleFile;
import heard.followup.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns schedules into marketing's pages.
 *
 * @param language of the colleague who looks
 * @param csrf what the forms carry back
 * @param letters that a schedule can send
 */
public record SchedulePage(Language language, String csrf, LetterShelf letters) {
  private static final int WEEK = 7;
  private static final Pattern AUDIENCE = Pattern.compile("audience\\[([0-9]+)]");

  /**
   * @param tallies what came of each, by schedule
   */
  public SchedulesView list(
      List<ScheduleFile> files,
      Map<String, SortedMap<LocalDate, Tally>> tallies,
      Brakes brakes,
      Instant now) {
    return new SchedulesView(
        frame("schedules.title"),
        csrf,
        brakes.mail() ? texts().get("brake.mail") : brakes.all() ? texts().get("brake.all") : null,
        files.stream()
            .map(file -> row(file, tallies.getOrDefault(file.id(), new TreeMap<>()), now))
            .toList());
  }

  private SchedulesView.Row row(
      ScheduleFile file, SortedMap<LocalDate, Tally> counted, Instant now) {
    var results = new ResultLines(language);
    return new SchedulesView.Row(
        file.id(),
        file.latest().name(),
        sentence(file.latest()),
        state(file),
        results.ahead(counted, now),
        results.week(counted, now),
        results.silence(file, counted, now));
  }

  private String sentence(Schedule s) {
    var menus = menus();
    int amount = Math.abs(s.offset().amount());
    String unit = s.offset().text().substring(s.offset().text().length() - 1);
    String when =
        s.offset().isZero()
            ? texts().get("schedule.when.on")
            : texts()
                .get(
                    s.offset().amount() < 0 ? "schedule.before" : "schedule.after",
                    "count",
                    Integer.toString(amount),
                    "unit",
                    texts().get("schedule.unit." + (amount == 1 ? "one." : "") + unit));
    return String.join(
        " · ",
        s.season().map(menus::season).orElseGet(() -> menus.label("occasion", s.anchor().word())),
        when,
        Moments.in(language).clock(s.at()),
        menus.label("channel", s.channel().name()),
        menus.label("letter", s.letter()));
  }

  private String state(ScheduleFile file) {
    String state = texts().get("schedule.state." + word(file.state()));
    boolean rewritten = file.draft().isPresent() && file.active().isPresent();
    return rewritten ? state + ". " + texts().get("schedule.rewritten") : state;
  }

  /**
   * @param fields as the editor shows or was sent them
   * @param from who its words are from
   * @param done what was just done
   * @param tallies what came of it in the last days
   */
  public ScheduleView one(
      String id,
      Optional<ScheduleFile> file,
      Map<String, String> fields,
      FromWhom.Told from,
      List<Problem> problems,
      Optional<String> done,
      SortedMap<LocalDate, Tally> tallies) {
    String title = file.map(f -> f.latest().name()).orElseGet(() -> texts().get("schedules.new"));
    return new ScheduleView(
        Frame.staff(language, title),
        csrf,
        file.map(ScheduleFile::revision).orElse(0),
        file.map(ScheduleFile::id).orElse(null),
        "/schedules/" + id,
        done.flatMap(action -> texts().find("schedule.done." + action)).orElse(null),
        file.map(this::state).orElse(null),
        new Filled(
            filled(file, fields),
            problems.stream().map(problem -> toMend(problem, fields)).distinct().toList()),
        menus().all(),
        IntStream.range(0, AudienceForm.rows(fields)).boxed().toList(),
        from,
        file.map(this::actions).orElse(List.of()),
        new ResultLines(language).days(tallies));
  }

  /** A test is read by whoever asks for it. */
  private Map<String, String> filled(Optional<ScheduleFile> file, Map<String, String> fields) {
    var filled = new HashMap<>(Map.of("language", language.tag()));
    filled.putAll(file.isEmpty() ? ScheduleMenus.filled(fields) : fields);
    return filled;
  }

  private static Filled.Wrong toMend(Problem problem, Map<String, String> fields) {
    if (problem.field().equals("season")
        && fields.getOrDefault("season", "").equals(ScheduleMenus.OWN_DAY)) {
      return new Filled.Wrong("ownDay", "ownDay", "setting.wrong.not-plausible");
    }
    var audience = AUDIENCE.matcher(problem.field());
    String field =
        audience.lookingAt()
            ? "value" + AudienceForm.row(Integer.parseInt(audience.group(1)), fields)
            : problem.field().equals("offset") ? "count" : problem.field();
    return new Filled.Wrong(field, field, "setting.wrong." + word(problem.code()));
  }

  private List<Choice> actions(ScheduleFile file) {
    var now = Instant.EPOCH;
    return List.of(ScheduleFile.Action.values()).stream()
        .filter(action -> file.after(action, now).isPresent())
        .map(action -> new Choice(word(action), texts().get("schedule.act." + word(action))))
        .toList();
  }

  public ForecastView forecast(ScheduleFile file, Forecast.Outlook outlook) {
    var moments = Moments.in(language);
    var bars =
        outlook.days().stream()
            .map(
                d ->
                    new ForecastView.Bar(
                        moments.shortDay(d.on()), d.sends(), d.held(), d.skipped()))
            .toList();
    return new ForecastView(
        Frame.staff(language, texts().get("forecast.title", "name", file.latest().name())),
        file.id(),
        bars.stream().limit(WEEK).mapToInt(ForecastView.Bar::sends).sum(),
        bars.stream().mapToInt(ForecastView.Bar::held).sum(),
        outlook.noConsent(),
        outlook.total(),
        outlook.estimated(),
        Math.max(1, bars.stream().mapToInt(ForecastView.Bar::sends).max().orElse(1)),
        bars,
        outlook.samples().stream()
            .map(
                s ->
                    new ForecastView.Sample(
                        s.customer().id(),
                        s.customer().name(),
                        moments.at(s.at().atZone(s.customer().zone()).toLocalDateTime()),
                        s.held()))
            .toList());
  }

  public WhyView why(
      ScheduleFile file, String customer, String date, Optional<Explain.Answer> answer) {
    return new WhyView(
        Frame.staff(language, texts().get("why.title", "name", file.latest().name())),
        file.id(),
        customer,
        date,
        answer.map(a -> texts().get("why.outcome." + word(a.outcome()))).orElse(null),
        answer.map(a -> texts().get("why." + code(a.reason()))).orElse(null),
        at(answer),
        answer.map(a -> new WhyInputs(language).lines(a.inputs())).orElse(List.of()));
  }

  private @Nullable String at(Optional<Explain.Answer> answer) {
    return answer
        .flatMap(
            a ->
                a.at()
                    .map(
                        at ->
                            Moments.in(language)
                                .at(at.atZone(WhyInputs.zone(a.inputs())).toLocalDateTime())))
        .orElse(null);
  }

  private ScheduleMenus menus() {
    return new ScheduleMenus(texts(), letters);
  }

  private Frame frame(String title) {
    return Frame.staff(language, texts().get(title));
  }

  private Texts texts() {
    return Texts.of(language);
  }

  private static String word(Enum<?> constant) {
    return code(constant.name());
  }

  private static String code(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
