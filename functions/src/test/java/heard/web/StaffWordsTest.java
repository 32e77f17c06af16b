package heard.web;

import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.CaseFile;
import heard.casework.Entry;
import heard.casework.Fact;
import heard.customer.Language;
import heard.feedback.Guess;
import heard.feedback.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said to a customer and what is said to staff are two sentences. */
final class StaffWordsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void praise_reached_somebody_in_your_words_or_in_theirs(Language language) {
    CaseFile praise = Samples.compliment(language);
    var entries = new ArrayList<>(praise.entries());
    entries.add(
        new Entry(
            4,
            Samples.NOW,
            Entry.What.PRAISE_PASSED_ON,
            Entry.By.HEARD,
            Optional.empty(),
            Optional.empty(),
            Map.of(Fact.NAME, "Maria", Fact.COLLEAGUE, "maria")));
    var file = new CaseFile(praise.head(), entries, List.of());
    var texts = Texts.of(language);
    var look =
        new Look(
            DeskGallery.colleague(language),
            "csrf",
            Samples.organisation(),
            Samples.NOW,
            "NOK",
            Optional.empty(),
            "key",
            Look.History.NONE,
            Optional.empty(),
            Optional.empty());
    assertThat(CasePage.of(look, file).talk().getLast().by())
        .isEqualTo(texts.get("happened.told", "name", "Maria"));
    var theirs = StatusPage.of(Samples.visit(language), file, Samples.organisation());
    assertThat(theirs.conversation().getLast().by())
        .isEqualTo(texts.get("said.told", "name", "Maria"));
  }

  @Test
  void whom_they_praise_is_called_by_name() {
    var guess = new Guess(Guess.Field.PRAISED, "maria", 0.6, "Maria");
    var told = Map.of(Trait.GUESSES, Guess.write(List.of(guess)));
    assertThat(new Guessed(Texts.of(Language.EN), Samples.organisation()).of(told))
        .singleElement()
        .satisfies(fact -> assertThat(fact.value()).startsWith("Maria Solberg"));
  }
}
