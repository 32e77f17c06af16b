package heard.web;

import heard.correspondence.LetterFile;
import heard.correspondence.LetterText;
import heard.customer.Language;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  /** Those a schedule can send, in the order of a customer's time with us. */
  public static final List<String> SHIPPED =
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

  public LettersView list(List<LetterFile> files) {
    var texts = Texts.of(language);
    return new LettersView(
        Frame.staff(language, texts.get("letters.title")),
        SHIPPED.stream().map(id -> row(id, find(id, files))).toList());
  }

  private static Optional<LetterFile> find(String id, List<LetterFile> files) {
    return files.stream().filter(file -> file.id().equals(id)).findFirst();
  }

  private LettersView.Row row(String id, Optional<LetterFile> file) {
    return new LettersView.Row(
        id,
        name(id),
        Wording.published(id, file).covered(false).stream()
            .map(LetterPage::called)
            .collect(Collectors.joining(", ")),
        state(file));
  }

  private String name(String id) {
    return Texts.of(language).get("letter.name." + id);
  }

  static List<Choice> choices(Texts texts) {
    return SHIPPED.stream()
        .map(letter -> new Choice(letter, texts.get("letter.name." + letter)))
        .toList();
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
    var texts = Texts.of(language);
    var wording = Wording.drafted(id, file);
    String address = "/letters/" + id;
    LetterText text = typed.or(() -> wording.in(shown)).orElse(LetterText.EMPTY);
    return new LetterView(
        Frame.staff(language, name(id)),
        csrf,
        around.done().flatMap(done -> texts.find("letters.done." + done)).orElse(null),
        around.problems().stream().map(problem -> problem.said(language)).toList(),
        state(file),
        address,
        shown.tag(),
        tongues(address, shown),
        coverage(wording),
        new Filled(
            Map.of("subject", text.subject(), "body", text.body(), "sms", text.sms()), List.of()),
        blanks(),
        file.filter(f -> !f.draft().isEmpty()).isPresent(),
        around.customer(),
        address + "/preview?in=" + shown.tag() + "&customer=" + around.customer(),
        sms(around),
        versions(around.versions(), file));
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
    return missing.isEmpty()
        ? Texts.of(language).get("letters.covered", "languages", all)
        : Texts.of(language)
            .get(
                "letters.missing",
                "missing",
                missing.stream().map(LetterPage::called).collect(Collectors.joining(", ")),
                "languages",
                all);
  }

  private String state(Optional<LetterFile> file) {
    var texts = Texts.of(language);
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
            .orElseGet(() -> texts.get("letters.shipped"));
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
                    Texts.of(language).get("letters.blank." + blank)))
        .toList();
  }

  private List<Choice> versions(SortedSet<Integer> versions, Optional<LetterFile> file) {
    var texts = Texts.of(language);
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
    if (current > 0) {
      earlier.add(new Choice("0", texts.get("letters.back.shipped")));
    }
    return earlier;
  }
}
