package heard.web;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.Brand;
import heard.customer.Language;
import heard.customer.Problem;
import heard.customer.Problem.Code;
import heard.feedback.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages lose no words, and read none of them as anything but words. */
final class PagesTest {
  /** The only script on a page of customers, where photos are sent. */
  private static final String PHOTOS = "<script src=\"" + Assets.PHOTOS + "\" defer></script>";

  private static final String WORDS = "\n<b>\"it's\" & broken</b>\n\nsecond line";
  private static final String ESCAPED = "\n&lt;b&gt;\"it's\" &amp; broken&lt;/b&gt;\n\nsecond line";

  @Test
  void a_form_with_something_wrong_keeps_every_word() {
    var fields =
        Map.of(
            "kind", "complaint",
            "message", WORDS,
            "wanted", "a \"new\" one",
            "email", "anne@",
            "phone", "+47 123",
            "place", "torggata",
            "orderNumber", "47<11",
            "contact", "phone",
            "callWhen", "after four");
    var problems = List.of(new Problem("email", Code.NOT_AN_EMAIL));
    var page =
        Pages.form(
            FormView.again(Language.EN, Kind.COMPLAINT, "k", Samples.places(), fields, problems));
    assertThat(page)
        .contains(">\n" + ESCAPED + "</textarea>")
        .contains(">\na \"new\" one</textarea>")
        .contains("value=\"anne@\"")
        .contains("value=\"+47 123\"")
        .contains("<option value=\"torggata\" selected>")
        .contains("value=\"47&lt;11\"")
        .contains("value=\"phone\" checked>")
        .contains("value=\"after four\"")
        .contains("<a href=\"#email\">")
        .contains("aria-invalid=\"true\"")
        .doesNotContain("hreflang");
  }

  @Test
  void a_tick_that_was_taken_away_stays_away() {
    var fields = Map.of("kind", "compliment", "message", "thanks");
    var page =
        Pages.form(FormView.again(Language.EN, Kind.COMPLIMENT, "k", List.of(), fields, List.of()));
    assertThat(page).contains("name=\"mayTell\" value=\"true\">");
  }

  @Test
  void a_form_that_was_sent_already_offers_both_ways_on() {
    var before = new FormView.SentAlready("H-7K2M-PQ34", Samples.ADDRESS);
    var page =
        Pages.form(
            FormView.sentAlready(
                Language.EN, Kind.COMPLAINT, "new", List.of(), Map.of("message", WORDS), before));
    assertThat(page)
        .contains("action=\"" + Samples.ADDRESS + "\"")
        .contains("<button class=\"act\" name=\"action\" value=\"reply\">")
        .contains("name=\"key\" value=\"new\"")
        .contains(">\n" + ESCAPED + "</textarea>");
  }

  @Test
  void the_language_can_be_changed_without_losing_kind_and_shop() {
    var page =
        Pages.form(FormView.fresh(Language.EN, Kind.COMPLIMENT, "k", Samples.places(), "a&b <c>"));
    assertThat(page).contains("href=\"/?place=a%26b+%3Cc%3E&amp;kind=compliment&amp;lang=fi\"");
  }

  @Test
  void a_refused_reply_is_shown_again_with_what_was_written() {
    var refused = new Visit.Refused("reply", WORDS, Visit.Why.TOO_LONG);
    var visit =
        new Visit(
            Language.EN,
            Samples.ADDRESS,
            "k",
            Samples.NOW,
            Optional.of("<script>"),
            Optional.of(refused),
            Brand.HEARD);
    var page =
        Pages.status(StatusPage.of(visit, Samples.complaint(Language.EN), Samples.organisation()));
    assertThat(page)
        .contains(">\n" + ESCAPED + "</textarea>")
        .contains("This is too long")
        .doesNotContain("<script>");
  }

  @Test
  void a_broken_promise_is_owned_up_to() {
    var late = Samples.DUE.plusSeconds(1);
    var view =
        StatusPage.of(
            visit(Language.SV, late), Samples.complaint(Language.SV), Samples.organisation());
    assertThat(view.frame().title()).isEqualTo("Vi är sena");
    assertThat(view.lead()).contains("senast tisdag 24 november kl. 16.00");
    assertThat(view.promise()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void who_wrote_twice_reads_where_it_goes_on_and_not_that_they_took_it_back(Language language) {
    var view =
        StatusPage.of(
            visit(language, Samples.NOW), Samples.joined(language), Samples.organisation());
    assertThat(view.frame().title()).contains("H-2MQ4-7KP3");
    assertThat(view.lead()).contains("H-2MQ4-7KP3");
    assertThat(view.conversation().getLast().by()).contains("H-2MQ4-7KP3");
    assertThat(Pages.status(view))
        .doesNotContain(Texts.of(language).get("status.withdrawn.title"))
        .doesNotContain(Texts.of(language).get("said.withdrawn"));
    assertThat(view.mayReply()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_compliment_shows_no_process(Language language) {
    var view =
        StatusPage.of(
            visit(language, Samples.NOW), Samples.compliment(language), Samples.organisation());
    assertThat(view.steps()).isEmpty();
    assertThat(view.mayObject()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_page_carries_a_script_or_a_style_of_its_own(Language language) {
    assertThat(Gallery.pages(language).values())
        .allSatisfy(
            page ->
                assertThat(page.replace(PHOTOS, ""))
                    .doesNotContain("<script", "style=", "onclick", "http://", "//cdn"));
  }

  @ParameterizedTest
  @EnumSource(ProblemView.Cause.class)
  void what_customers_are_told_stands_on_no_page_of_staff(ProblemView.Cause cause) {
    String page = Pages.problem(ProblemView.of(Language.EN, cause, "5 MB", null));
    boolean theirs =
        page.contains("href=\"/?lang=en\">To the form") || page.contains("Start again");
    assertThat(page.contains(Texts.of(Language.EN).get("frame.foot"))).isEqualTo(theirs);
  }

  @ParameterizedTest
  @MethodSource("heard.web.LettersTest#attacks")
  void words_on_a_page_stay_words(String attack) {
    var fields = Map.of("kind", "complaint", "message", attack, "email", attack, "place", attack);
    var page =
        Pages.form(
            FormView.again(Language.EN, Kind.COMPLAINT, attack, List.of(), fields, List.of()));
    assertThat(page).doesNotContain("<script", "<img", "<b>");
  }

  private static Visit visit(Language language, Instant now) {
    return new Visit(
        language, Samples.ADDRESS, "k", now, Optional.empty(), Optional.empty(), Brand.HEARD);
  }
}
