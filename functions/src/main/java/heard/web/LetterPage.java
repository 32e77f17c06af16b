package heard.web;

import heard.correspondence.LetterFile;
import heard.correspondence.LetterText;
import heard.customer.Language;
import heard.customer.Problem;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns the letters of follow-ups into marketing's pages.
 *
 * @param language of the colleague who looks
 * @param csrf what the forms carry back
 */
public record LetterPage(Language language, String csrf) {
  private static final String LIST = "/letters";

  /** Where the form for another is sent. */
  private static final String NEW = LIST + "/new";

  /**
   * @param done what was just done
   * @param typed what was asked for in a new one and could not be made
   */
  public LettersView list(
      LetterShelf shelf, Optional<String> done, Map<String, String> typed, List<Problem> problems) {
    var texts = texts();
    return new LettersView(
        Frame.staff(language, texts.get("letters.title")),
        csrf,
        NEW,
        done.flatMap(what -> texts.find("letters.done." + what)).orElse(null),
        shelf.ids().stream().map(id -> row(id, shelf)).toList(),
        shelf.choices(texts),
        new Filled(typed, problems.stream().map(LetterPage::toMend).toList()));
  }

  /**
   * What a name becomes is none of its writer's business: what is wrong, is wrong with the name.
   */
  private static Filled.Wrong toMend(Problem problem) {
    String field = problem.field().equals("id") ? "name" : problem.field();
    return new Filled.Wrong(
        field,
        field,
        "setting.wrong." + problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private LettersView.Row row(String id, LetterShelf shelf) {
    return new LettersView.Row(
        id,
        shelf.name(id, texts()),
        Wording.published(id, shelf.file(id)).covered(false).stream()
            .map(LetterPage::called)
            .collect(Collectors.joining(", ")),
        state(id, shelf.file(id)));
  }

  /** What is shown beside the letter itself. */
  public record Around(
      Optional<String> done,
      List<LetterProblem> problems,
      String customer,
      Optional<String> sms,
      SortedSet<Integer> versions) {
    public Around {
      problems = List.copyOf(problems);
      versions = new TreeSet<>(versions);
    }
  }

  /**
   * One of them.
   *
   * @param shown the language it is written and read in here
   * @param typed what was typed and could not be taken; what stands there where empty
   */
  public LetterView one(
      String id,
      Optional<LetterFile> file,
      Language shown,
      Optional<LetterText> typed,
      Around around) {
    var texts = texts();
    var wording = Wording.drafted(id, file);
    String address = LIST + "/" + id;
    LetterText text = typed.or(() -> wording.in(shown)).orElse(LetterText.EMPTY);
    return new LetterView(
        Frame.staff(language, new LetterShelf(file.stream().toList()).name(id, texts)),
        csrf,
        file.map(LetterFile::revision).orElse(0),
        around.done().flatMap(done -> texts.find("letters.done." + done)).orElse(null),
        around.problems().stream().map(problem -> problem.said(language)).toList(),
        state(id, file),
        address,
        shown.tag(),
        tongues(address, shown),
        coverage(wording),
        new Filled(
            Map.of("subject", text.subject(), "body", text.body(), "sms", text.sms()), List.of()),
        blanks(),
        file.filter(f -> !f.draft().isEmpty()).isPresent(),
        file.filter(f -> f.version() == 0 && !LetterShelf.shipped(id)).isPresent(),
        around.customer(),
        address + "/preview?in=" + shown.tag() + "&customer=" + around.customer(),
        sms(around),
        versions(id, around.versions(), file));
  }

  private static @Nullable String sms(Around around) {
    return around.sms().filter(text -> !text.isBlank()).orElse(null);
  }

  private static List<Tongue> tongues(String address, Language shown) {
    return Arrays.stream(Language.values())
        .map(l -> new Tongue(l.tag(), called(l), address + "?in=" + l.tag(), l == shown))
        .toList();
  }

  private static String called(Language l) {
    return Texts.of(l).get("language");
  }

  private String coverage(Wording wording) {
    var missing = new ArrayList<>(List.of(Language.values()));
    missing.removeAll(wording.covered(false));
    String all =
        wording.covered(false).stream().map(LetterPage::called).collect(Collectors.joining(", "));
    if (all.isEmpty()) {
      return texts().get("letters.blank-page");
    }
    return missing.isEmpty()
        ? texts().get("letters.covered", "languages", all)
        : texts()
            .get(
                "letters.missing",
                "missing",
                missing.stream().map(LetterPage::called).collect(Collectors.joining(", ")),
                "languages",
                all);
  }

  private String state(String id, Optional<LetterFile> file) {
    var texts = texts();
    String words =
        file.filter(f -> f.version() > 0)
            .map(
                f ->
                    texts.get(
                        "letters.version",
                        "number",
                        Integer.toString(f.version()),
                        "day",
                        Moments.in(language)
                            .date(
                                f.publishedAt()
                                    .orElseThrow()
                                    .atZone(ZoneOffset.UTC)
                                    .toLocalDate())))
            .orElseGet(
                () ->
                    texts.get(LetterShelf.shipped(id) ? "letters.shipped" : "letters.unpublished"));
    String drafts =
        file.map(LetterFile::draft).orElse(Map.of()).keySet().stream()
            .sorted()
            .map(LetterPage::called)
            .collect(Collectors.joining(", "));
    return drafts.isEmpty() ? words : words + " " + texts.get("letters.draft", "languages", drafts);
  }

  private List<Choice> blanks() {
    return LetterTags.BLANKS.stream()
        .map(
            blank ->
                new Choice(
                    LetterTags.MAY_BE_EMPTY.contains(blank)
                        ? "{{" + blank + "|…}}"
                        : "{{" + blank + "}}",
                    texts().get("letters.blank." + blank)))
        .toList();
  }

  private List<Choice> versions(String id, SortedSet<Integer> versions, Optional<LetterFile> file) {
    var texts = texts();
    int current = file.map(LetterFile::version).orElse(0);
    var earlier = new ArrayList<Choice>();
    for (int version : versions.reversed()) {
      if (version != current) {
        earlier.add(
            new Choice(
                Integer.toString(version),
                texts.get("letters.back", "number", Integer.toString(version))));
      }
    }
    if (current > 0 && LetterShelf.shipped(id)) {
      earlier.add(new Choice("0", texts.get("letters.back.shipped")));
    }
    return earlier;
  }

  private Texts texts() {
    return Texts.of(language);
  }
}
