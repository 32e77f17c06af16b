package heard.triage;

import heard.customer.Language;
import heard.feedback.Findings;
import heard.feedback.Findings.Part;
import heard.feedback.Guess;
import heard.feedback.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// How often triage is right about labelled texts, as the table of `docs/triage.md` has it.
record Measured(List<Labelled> texts) {
  /// Counts of one kind: found and right, found and wrong, not found.
  record Score(int right, int wrong, int missed) {
    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }
  }

  Score of(Kind kind) {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (Labelled text : texts) {
      boolean found = found(text).contains(kind);
      boolean there = text.kinds().contains(kind);
      right += found && there ? 1 : 0;
      wrong += found && !there ? 1 : 0;
      missed += !found && there ? 1 : 0;
    }
    return new Score(right, wrong, missed);
  }

  /// Texts left to a person.
  long unsure() {
    return texts.stream().filter(t -> found(t).isEmpty()).count();
  }

  double language() {
    long right =
        texts.stream()
            .filter(t -> findings(t).language().equals(Optional.of(t.language())))
            .count();
    return (double) right / texts.size();
  }

  Measured only(Predicate<Labelled> wanted) {
    return new Measured(texts.stream().filter(wanted).toList());
  }

  static Set<Kind> found(Labelled text) {
    Findings findings = findings(text);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (findings.understood().kind() != Kind.UNSURE) {
      kinds.add(findings.understood().kind());
    }
    findings.parts().stream().map(Part::kind).forEach(kinds::add);
    return kinds;
  }

  static Findings findings(Labelled text) {
    return Texts.TRIAGE.find(Texts.mail(text.text()));
  }

  /// What every text was read as that is read wrongly.
  String mistakes() {
    return texts.stream()
        .filter(t -> !found(t).equals(t.kinds()))
        .map(t -> t.kinds() + " read as " + found(t) + ": " + t.text() + "\n      " + because(t))
        .collect(Collectors.joining("\n"));
  }

  private static String because(Labelled t) {
    return findings(t).guesses().stream()
        .filter(g -> g.field() == Guess.Field.KIND)
        .map(g -> g.value() + " " + g.sure() + " " + g.because())
        .findFirst()
        .orElse("-");
  }

  /// The lines of the table.
  static String table() {
    var all = new Measured(Labelled.all());
    var table =
        new StringBuilder(
            "| half | language | complaint P / R | compliment P / R | question P / R | left to a"
                + " person | language told |\n"
                + "|---|---|---|---|---|--:|--:|\n");
    for (boolean held : List.of(false, true)) {
      String half = held ? "held back" : "worked with";
      for (Language language : Language.values()) {
        table.append(
            all.only(t -> t.held() == held && t.language() == language).line(half, language.tag()));
      }
      table.append(all.only(t -> t.held() == held).line("**" + half + "**", "all"));
    }
    return table.toString();
  }

  private String line(String half, String language) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %d of %d | %.0f %% |\n",
        half,
        language,
        cell(Kind.COMPLAINT),
        cell(Kind.COMPLIMENT),
        cell(Kind.QUESTION),
        unsure(),
        texts.size(),
        language() * 100);
  }

  private String cell(Kind kind) {
    Score score = of(kind);
    return String.format(Locale.ROOT, "%.2f / %.2f", score.precision(), score.recall());
  }
}
