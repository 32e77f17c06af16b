package heard.web;

import heard.casework.CaseFile;
import heard.casework.Outcome;
import heard.web.CaseView.Trouble;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says what could not be done, and leads to where it is mended.
 *
 * @param forms those that stand on the page now
 * @param steps the ids of the remedies that may go further
 * @param asked the ids of the remedies that a manager may decide on
 * @param alike the references of the cases suggested for linking
 */
record CaseTrouble(
    StaffTalk talk,
    CaseFile file,
    CaseForms forms,
    Set<String> steps,
    Set<String> asked,
    Set<String> alike) {
  private static final String PAGE = "main";

  /** The form that each field which may be unreadable stands in. */
  private static final Map<String, String> FORMS =
      Map.of(
          "files", "reply",
          "remedy", "remedy",
          "amount", "remedy",
          "basis", "remedy",
          "promised", "promise",
          "date", "promise",
          "to", "hand-over",
          "other", "link");

  private static final Set<String> ALWAYS =
      Set.of("reply", "promise", "hand-over", "correct", "note", "recur", "link");

  Trouble of(Look.Tried tried) {
    Texts texts = talk.brief().texts();
    return switch (tried.why()) {
      case Look.Refused(Outcome.Reason reason) ->
          said(texts.get("refused." + CaseBrief.word(reason)), form(tried));
      case Look.Unreadable(String field) ->
          said(texts.get("desk.unreadable." + field), field(tried, field));
      case Look.Meanwhile(int entry, int note) ->
          new Trouble(texts.get("desk.meanwhile"), form(tried), talk.after(file, entry, note));
      case Look.TooMuch(Outcome.OverAuthority(var kind, var limit, var used)) -> {
        var amounts = new Amounts(texts.language());
        String text =
            texts.get(
                "desk.too-much." + CaseBrief.word(kind),
                "limit",
                amounts.of(limit),
                "used",
                amounts.of(used));
        yield said(text, tried.action().equals("approve") ? form(tried) : field(tried, "amount"));
      }
    };
  }

  private static Trouble said(String text, String anchor) {
    return new Trouble(text, anchor, List.of());
  }

  /** A field is there as long as its form is. */
  private String field(Look.Tried tried, String name) {
    return shown().contains(FORMS.getOrDefault(name, "")) ? name : form(tried);
  }

  /** The id of the form that was sent; of the whole page when it no longer has that form. */
  private String form(Look.Tried tried) {
    String request = tried.draft().getOrDefault("request", "");
    String other = tried.draft().getOrDefault("other", "");
    var may = new ArrayList<String>();
    switch (tried.action()) {
      case "step" -> may.add("step-" + request);
      case "approve", "refuse" -> may.add("approve-" + request);
      case "give-back", "set-aside" -> may.add("claim");
      case "ask" -> may.add("remedy");
      case "link" -> may.addAll(List.of("link-" + other, "link"));
      case "pass-thanks" -> may.addAll(List.of("pass-thanks", "thank"));
      default -> may.add(tried.action());
    }
    Set<String> shown = shown();
    return may.stream().filter(shown::contains).findFirst().map(id -> "do-" + id).orElse(PAGE);
  }

  private Set<String> shown() {
    var shown = new HashSet<>(ALWAYS);
    steps.forEach(id -> shown.add("step-" + id));
    asked.forEach(id -> shown.add("approve-" + id));
    alike.forEach(reference -> shown.add("link-" + reference));
    add(shown, forms.mayClaim() || forms.mayGiveBack(), "claim");
    add(shown, forms.mayOffer(), "remedy");
    add(shown, forms.unfinished(), "withdraw");
    add(shown, forms.mayThank(), "thank");
    add(shown, forms.mayPassOn(), "pass-on");
    return shown;
  }

  private static void add(Set<String> shown, boolean there, String id) {
    if (there) {
      shown.add(id);
    }
  }
}
