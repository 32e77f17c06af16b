package heard.web;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.CaseFile;
import heard.casework.Note;
import heard.casework.Outcome;
import heard.customer.Language;
import heard.customer.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a colleague sees of cases, and what of it a customer never does. */
final class DeskTest {
  private static final String NOTE = "She was here twice already, be kind";
  private static final Money LEFT = Money.of("500", "NOK");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_desk_says_in_words_what_waits_and_what_may_be_given(Language language) {
    var head = Samples.answered(Language.NB).head();
    var open = Samples.complaint(Language.NB).head();
    var view =
        new DeskPage(
                DeskGallery.colleague(language),
                "csrf",
                Samples.organisation(),
                Samples.NOW,
                Optional.empty())
            .of(
                List.of(open, head),
                List.of(open),
                Map.of(open.reference().text(), LEFT),
                Optional.of("claim"),
                Optional.empty());
    var page = Pages.desk(view);
    assertThat(view.mine()).hasSize(2);
    assertThat(view.mine().getFirst().mayGive()).contains(new Amounts(language).of(LEFT));
    assertThat(view.mine().getFirst().promise())
        .contains(
            new Moments(Texts.of(language)).by(java.time.LocalDateTime.of(2026, 11, 24, 16, 0)));
    assertThat(view.mine().getLast().promise()).isNull();
    assertThat(page)
        .contains("<html lang=\"" + language.tag() + "\">")
        .contains("href=\"/desk/H-7K2M-PQ34\"")
        .contains("name=\"csrf\" value=\"csrf\"")
        .contains(Texts.of(language).get("desk.done.claim"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void an_empty_desk_says_so(Language language) {
    var view =
        new DeskPage(
                DeskGallery.colleague(language),
                "csrf",
                Samples.organisation(),
                Samples.NOW,
                Optional.empty())
            .of(List.of(), List.of(), Map.of(), Optional.empty(), Optional.empty());
    assertThat(Pages.desk(view)).contains(Texts.of(language).get("desk.empty"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_case_shows_words_notes_and_every_form(Language language) {
    var page = page(language, noted(Language.FI), Optional.empty());
    assertThat(page)
        .contains(SampleWords.grievance(Language.FI).lines().findFirst().orElseThrow())
        .contains("Suomi")
        .contains("<li class=\"internal\">")
        .contains(NOTE)
        .contains("name=\"version\" value=\"1\"")
        .contains("name=\"seen\" value=\"3-1\"")
        .containsOnlyOnce("<script src=\"/assets/drafts.js?v=")
        .doesNotContain("<script>", "style=\"");
    for (var action :
        List.of("reply", "give-back", "promise", "remedy", "ask", "hand-over", "correct", "note")) {
      assertThat(page).contains("name=\"action\" value=\"" + action + "\"");
    }
    var ids = ID.matcher(page).results().map(m -> m.group(1)).toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_note_never_stands_on_the_customers_page(Language language) {
    var view = StatusPage.of(Samples.visit(language), noted(language), Samples.organisation());
    assertThat(Pages.status(view)).doesNotContain(NOTE);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_lost_race_keeps_the_draft_and_tells_what_happened(Language language) {
    var tried =
        new Look.Tried(
            "reply",
            Map.of("reply", "We have <found> it", "answered", "true"),
            new Look.Meanwhile(2, 0));
    var file = noted(language);
    var view = CasePage.of(look(language, Optional.of(tried)), file);
    assertThat(view.trouble()).isNotNull();
    assertThat(view.trouble().meanwhile()).hasSize(2);
    assertThat(Pages.deskCase(view))
        .contains(">\nWe have &lt;found&gt; it</textarea>")
        .contains("name=\"answered\" value=\"true\" checked")
        .contains("role=\"alert\"");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void too_much_goodwill_is_refused_with_the_limit(Language language) {
    var over =
        new Outcome.OverAuthority(
            Outcome.Limit.PER_CASE, Money.of("1500", "NOK"), Money.of("49.90", "NOK"));
    var tried =
        new Look.Tried(
            "remedy",
            Map.of("remedy", "voucher", "amount", "1600", "basis", "goodwill"),
            new Look.TooMuch(over));
    var page = page(language, noted(language), Optional.of(tried));
    var amounts = new Amounts(language);
    assertThat(page)
        .contains(amounts.of(over.limit()), amounts.of(over.used()))
        .contains("value=\"1600\"")
        .contains("<option value=\"voucher\" selected>")
        .contains("href=\"#amount\"");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_refusal_has_its_words(Language language) {
    for (var reason : Outcome.Reason.values()) {
      var tried = new Look.Tried("note", Map.of(), new Look.Refused(reason));
      assertThat(CasePage.of(look(language, Optional.of(tried)), noted(language)).trouble())
          .isNotNull();
    }
  }

  /** Whatever was refused, its link leads to something that is there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "reply", "step", "withdraw", "thank", "pass-on", "pass-thanks", "link", "claim",
        "give-back", "set-aside", "approve", "refuse", "promise", "remedy", "ask", "hand-over",
        "correct", "note", "recur", "explode"
      })
  void every_trouble_links_to_what_is_on_the_page(String action) {
    var whys =
        Stream.concat(
            Stream.of(
                new Look.Refused(Outcome.Reason.NOT_OPEN),
                new Look.Meanwhile(1, 0),
                new Look.TooMuch(new Outcome.OverAuthority(Outcome.Limit.PER_CASE, LEFT, LEFT))),
            Stream.of("action", "to", "other", "date", "promised", "remedy", "amount", "basis")
                .map(Look.Unreadable::new));
    var files =
        List.of(noted(Language.NB), Samples.compliment(Language.NB), Samples.offered(Language.NB));
    for (var why : whys.toList()) {
      for (var file : files) {
        for (var request : List.of("r7", "r9")) {
          var form = Map.of("request", request, "other", "H-0000-0000");
          var tried = new Look.Tried(action, form, why);
          var html = page(Language.NB, file, Optional.of(tried));
          var link = Pattern.compile("role=\"alert\"><p><a href=\"#([^\"]+)\"").matcher(html);
          assertThat(link.find()).isTrue();
          var ids = ID.matcher(html).results().map(m -> m.group(1)).toList();
          assertThat(ids).as(why + " of " + action).contains(link.group(1));
        }
      }
    }
  }

  /** Feedback, purchases, letters and calls on one time-line; what was never sent is not there. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void everything_we_have_had_with_a_customer_stands_on_one_time_line(Language language) {
    var other = Samples.answered(language).head();
    var hidden = Samples.compliment(language).head();
    var history =
        new Look.History(
            List.of(other, hidden),
            Set.of(other.reference()),
            List.of(),
            PastSamples.bought(),
            PastSamples.sent(language),
            true);
    var view = CasePage.of(look(language, Optional.empty(), history), noted(language));
    var texts = Texts.of(language);
    var said = view.past().stream().map(CaseView.Past::what).toList();
    var price = new Amounts(language).of(Money.of("2499", "NOK"));
    assertThat(view.past()).hasSize(8);
    assertThat(said).anyMatch(s -> s.endsWith("Espresso 3000 · " + price));
    assertThat(said).anyMatch(s -> s.contains(texts.get("occasion.delivered")));
    assertThat(said)
        .contains(
            texts.get("past.email") + ": " + texts.get("letter.name.birthday"),
            texts.get("past.call") + ": " + texts.get("letter.name.check-in-large") + " · Maria",
            texts.get("past.email")
                + ": "
                + texts.get("letter.name.reply")
                + " · "
                + texts.get("past.bounced"))
        .noneMatch(s -> s.contains(texts.get("letter.name.survey")));
    assertThat(view.past())
        .as("what came of the call")
        .anyMatch(p -> SampleWords.wish(language).equals(p.words()));
    assertThat(view.past().getLast().what()).contains(texts.get("occasion.purchase"));
    assertThat(view.past()).filteredOn(p -> p.href() != null).hasSize(2);
  }

  @Test
  void a_refused_step_leads_to_its_remedy() {
    var tried =
        new Look.Tried(
            "step", Map.of("request", "r7"), new Look.Refused(Outcome.Reason.NOT_THAT_STEP));
    assertThat(page(Language.NB, Samples.offered(Language.NB), Optional.of(tried)))
        .contains("href=\"#do-step-r7\"", "id=\"do-step-r7\"");
  }

  @Test
  void what_is_done_is_one_of_ours() {
    var view =
        new DeskPage(
                DeskGallery.colleague(Language.EN),
                "csrf",
                Samples.organisation(),
                Samples.NOW,
                Optional.empty())
            .of(List.of(), List.of(), Map.of(), Optional.of("<b>"), Optional.empty());
    assertThat(view.notice()).isNull();
  }

  private static String page(Language language, CaseFile file, Optional<Look.Tried> tried) {
    return Pages.deskCase(CasePage.of(look(language, tried), file));
  }

  private static Look look(Language language, Optional<Look.Tried> tried) {
    return look(language, tried, Look.History.NONE);
  }

  private static Look look(Language language, Optional<Look.Tried> tried, Look.History history) {
    return new Look(
        DeskGallery.colleague(language),
        "csrf",
        Samples.organisation(),
        Samples.NOW,
        "NOK",
        Optional.of(LEFT),
        "key",
        history,
        Optional.empty(),
        tried);
  }

  private static CaseFile noted(Language language) {
    var file = Samples.complaint(language);
    var note = new Note(1, Samples.NOW.plusSeconds(60), "maria", NOTE);
    return new CaseFile(file.head(), file.entries(), List.of(note));
  }
}
