package heard.web;

import heard.casework.Routing;
import heard.casework.SettingKind;
import heard.customer.Language;
import heard.customer.Problem;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Place;
import heard.staff.Role;
import heard.staff.Team;
import heard.web.SettingView.Field;
import heard.web.SettingView.Group;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of each kind of setting, in the words of whoever fills them in. */
record SettingFields(
    Texts texts, Organisation organisation, Map<String, String> values, List<Problem> problems) {

  List<Group> of(SettingKind kind) {
    return switch (kind) {
      case MARKET ->
          List.of(
              plain(line("currency"), line("zone"), line("smsSender"), line("turnTo")),
              new Group(
                  texts.get("setting.brand"),
                  List.of(
                      line("brandName"),
                      line("brandSender"),
                      line("brandLogo"),
                      line("brandColour"))),
              new Group(texts.get("setting.languages"), languages()));
      case PLACE ->
          List.of(
              plain(line("name"), line("address"), choice("market", markets()), line("zone")),
              hours());
      case TEAM ->
          List.of(plain(line("name"), choice("place", places()), choice("manager", colleagues())));
      case COLLEAGUE ->
          List.of(
              plain(
                  line("name"),
                  line("givenName"),
                  choice("role", roles()),
                  choice("place", places()),
                  line("email"),
                  line("phone"),
                  choice("country", markets()),
                  line("zone"),
                  choice("language", tongues()),
                  tick("active", texts.get("setting.active"))),
              new Group(texts.get("setting.languages"), languages()),
              new Group(
                  texts.get("setting.teams"),
                  teams().stream().map(t -> tick("teams-" + t.value(), t.label())).toList()),
              hours(),
              new Group(texts.get("setting.leave"), List.of(area("leave", "setting.leave.hint"))));
      case AUTHORITY ->
          List.of(
              plain(
                  line("currency"),
                  line("perCase"),
                  line("managerPerCase"),
                  line("perCustomerAndYear")));
      case ROUTING -> rules();
    };
  }

  private static Group plain(Field... fields) {
    return new Group(null, List.of(fields));
  }

  private Field line(String name) {
    return field("line", name, texts.get("setting." + name), null, List.of());
  }

  private Field area(String name, String hint) {
    return field("area", name, texts.get("setting." + name), texts.get(hint), List.of());
  }

  private Field choice(String name, List<Choice> choices) {
    return field("choice", name, texts.get("setting." + name), null, choices);
  }

  private Field tick(String name, String label) {
    return field("tick", name, label, null, List.of());
  }

  private Field field(
      String looks, String name, String label, @Nullable String hint, List<Choice> choices) {
    String value = values.getOrDefault(name, "");
    return new Field(looks, name, label, hint, value, choices, problem(name).orElse(null));
  }

  private Optional<String> problem(String name) {
    return problems.stream()
        .filter(p -> named(p.field()).equals(name))
        .findFirst()
        .map(p -> said(name, p));
  }

  /** What a field takes says more than that it did not take it. */
  private String said(String name, Problem problem) {
    String field =
        switch (name) {
          case "perCase", "managerPerCase", "perCustomerAndYear" -> "amount";
          case SettingForm.DIFFERING -> "hours";
          default -> name.startsWith(SettingForm.HOURS) ? "hours" : name;
        };
    boolean vague =
        problem.code() == Problem.Code.UNKNOWN_VALUE || problem.code() == Problem.Code.UNREADABLE;
    return Optional.of("setting.takes." + field)
        .filter(any -> vague)
        .flatMap(texts::find)
        .orElseGet(() -> texts.get("setting.wrong." + CaseBrief.word(problem.code())));
  }

  /** The field of the form that a problem of the document belongs to. */
  private static String named(String path) {
    if (path.startsWith("hours.")) {
      String day = path.substring("hours.".length());
      return Character.isDigit(day.charAt(0)) ? SettingForm.DIFFERING : SettingForm.HOURS + day;
    }
    return path.startsWith("rules[") && path.contains("].")
        ? path.substring("rules[".length()).replace("].", "-")
        : path.split("[.\\[]", 2)[0];
  }

  /** Problems that belong to no field that is shown. */
  List<String> elsewhere(SettingKind kind) {
    var shown = of(kind).stream().flatMap(Group::all).map(Field::name).toList();
    return problems.stream()
        .filter(p -> !shown.contains(named(p.field())))
        .map(
            p ->
                p.field().equals("rules")
                    ? texts.get("setting.rule.last")
                    : p.field() + ": " + texts.get("setting.wrong." + CaseBrief.word(p.code())))
        .toList();
  }

  private Group hours() {
    var names = texts.table("hours.days");
    var fields = new ArrayList<Field>();
    for (var day : DayOfWeek.values()) {
      String name = SettingForm.HOURS + day.name().toLowerCase(Locale.ROOT);
      fields.add(field("line", name, names.get(day.getValue() - 1), null, List.of()));
    }
    fields.add(area(SettingForm.DIFFERING, "setting.differing.hint"));
    return new Group(texts.get("setting.hours"), fields);
  }

  /** Each rule, and room for one more before the last. */
  private List<Group> rules() {
    var groups = new ArrayList<Group>();
    int rules = 0;
    while (values.containsKey(rules + "-team")) {
      rules++;
    }
    for (int at = 0; at <= rules; at++) {
      String heading =
          at == rules
              ? texts.get("setting.rule.new")
              : texts.get("setting.rule", "number", Integer.toString(at + 1));
      groups.add(rule(at, heading));
    }
    return groups;
  }

  private Group rule(int at, String heading) {
    var parts = new ArrayList<Group>();
    parts.add(part("fact.kind", at + "-kinds-", worded("kinds", "kind.")));
    parts.add(part("fact.topic", at + "-topics-", worded("topics", "topic.")));
    parts.add(part("fact.place", at + "-places-", places()));
    parts.add(part("desk.severity", at + "-severities-", worded("severities", "severity.")));
    var teams =
        Stream.concat(
                Stream.of(new Choice(Routing.Rule.PLACE, texts.get("setting.rule.place"))),
                teams().stream())
            .toList();
    Field team = field("choice", at + "-team", texts.get("setting.rule.to"), null, teams);
    return new Group(heading, texts.get("setting.rule.hint"), parts, List.of(team));
  }

  private Group part(String heading, String names, List<Choice> choices) {
    return new Group(
        texts.get(heading), choices.stream().map(c -> tick(names + c.value(), c.label())).toList());
  }

  private List<Choice> worded(String part, String labels) {
    return SettingForm.words(part).stream()
        .map(word -> new Choice(word, texts.get(labels + word)))
        .toList();
  }

  private List<Field> languages() {
    return tongues().stream().map(t -> tick("languages-" + t.value(), t.label())).toList();
  }

  private static List<Choice> tongues() {
    return Arrays.stream(Language.values())
        .map(l -> new Choice(l.tag(), Texts.of(l).get("language")))
        .toList();
  }

  private List<Choice> roles() {
    return Arrays.stream(Role.values())
        .map(r -> new Choice(CaseBrief.word(r), texts.get("role." + CaseBrief.word(r))))
        .toList();
  }

  private List<Choice> markets() {
    return organisation.markets().keySet().stream().sorted().map(m -> new Choice(m, m)).toList();
  }

  private List<Choice> places() {
    return organisation.places().values().stream()
        .sorted(Comparator.comparing(Place::name))
        .map(p -> new Choice(p.id(), p.name()))
        .toList();
  }

  private List<Choice> teams() {
    return organisation.teams().values().stream()
        .sorted(Comparator.comparing(Team::name))
        .map(t -> new Choice(t.id(), t.name()))
        .toList();
  }

  private List<Choice> colleagues() {
    return organisation.colleagues().values().stream()
        .filter(Colleague::active)
        .sorted(Comparator.comparing(Colleague::name))
        .map(c -> new Choice(c.id(), c.name()))
        .toList();
  }
}
