package heard.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which of our languages a browser, a form or another system means.
final class LanguageTest {
  @ParameterizedTest(name = "{0} reads {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nn-NO,nn,en                         | NB",
        "no,en                               | NB",
        "nb-NO,nb;q=0.9,en;q=0.8             | NB",
        "nn-NO,nn;q=0.9,no;q=0.8,en;q=0.7    | NB",
        "fi;q=0.5,en;q=0.4                   | FI",
        "en;q=0.4,fi;q=0.5                   | FI",
        "sv-FI,sv;q=0.9,fi;q=0.8             | SV",
        "SV_se                               | SV",
        "se-NO,se;q=0.9,nb;q=0.8             | NB",
        "se                                  | EN",
        "de-DE,de;q=0.9,fr;q=0.8             | EN",
        "da,sv;q=0.7,en;q=0.6                | SV",
        "*                                   | EN",
        "*,fi;q=0.1                          | FI",
        "en;q=0,sv;q=0.1                     | SV",
        "fi;q=0                              | EN",
        "fi;Q=0.2,sv;q=0.3                   | SV",
        "fi ; q=0.2 , sv ; q=0.3             | SV",
        "fi;q=9,sv                           | FI",
        "sv,fi;q=Infinity                    | SV",
        "fi;q=NaN,sv;q=0.1                   | SV",
        "fi;q=-1,sv;q=0.1                    | SV",
        "fi;q=,sv;q=0.1                      | SV",
        "fi;level=1                          | FI",
      })
  void negotiates_by_weight_and_then_by_order(String header, Language language) {
    assertThat(Language.negotiate(header)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", ",,,", ";;;", "=", ";q=1", "q=1", "-", "--", "\r\n", "\u0000", "💙"})
  void garbage_reads_english(String header) {
    assertThat(Language.negotiate(header)).isEqualTo(Language.EN);
  }

  @Test
  void a_header_without_end_is_read_quickly() {
    assertThat(Language.negotiate("zz,".repeat(100_000) + "fi")).isEqualTo(Language.EN);
    assertThat(Language.negotiate("fi," + "zz;q=1,".repeat(100_000))).isEqualTo(Language.FI);
  }

  @Test
  void a_tag_names_a_language_by_its_first_part() {
    assertThat(Language.of("nn")).isEqualTo(Language.NB);
    assertThat(Language.of("fi-FI")).isEqualTo(Language.FI);
    assertThat(Language.of("en-NO")).isEqualTo(Language.EN);
    assertThat(Language.of("tlh")).isEqualTo(Language.EN);
    assertThat(Language.knows("no")).isTrue();
    assertThat(Language.knows("se")).isFalse();
    for (var language : Language.values()) {
      assertThat(Language.of(language.tag())).isEqualTo(language);
    }
  }
}
