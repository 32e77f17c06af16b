package heard.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a customer reads out over the telephone.
final class ReferenceTest {
  @Test
  void holds_the_first_forty_bits() {
    assertThat(Reference.of(new byte[] {0, 0, 0, 0, 0})).hasToString("H-0000-0000");
    assertThat(Reference.of(new byte[] {-1, -1, -1, -1, -1, 7})).hasToString("H-ZZZZ-ZZZZ");
    assertThat(Reference.of(new byte[] {0x39, (byte) 0xe6, 0x2a, 0x44, 0x64}))
        .hasToString("H-77K2-MH34");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void is_read_as_it_was_written(long seed) {
    var chance = new Random(seed);
    var bits = new byte[5];
    for (int i = 0; i < 5_000; i++) {
      chance.nextBytes(bits);
      var reference = Reference.of(bits);
      assertThat(Reference.parse(reference.text())).contains(reference);
      assertThat(new Reference(reference.toString())).isEqualTo(reference);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "h-7k2m-pq34",
    "7K2M-PQ34",
    "7k2mpq34",
    "H 7K2M PQ34",
    "' H-7K2M-PQ34. '",
    "H7K2MPQ34",
    "#H-7K2M-PQ34",
    "H–7K2M–PQ34",
  })
  void is_forgiving_of_how_it_is_typed(String typed) {
    assertThat(Reference.parse(typed)).contains(new Reference("H-7K2M-PQ34"));
  }

  @ParameterizedTest
  @CsvSource({
    "H-OIL1-0000, H-0111-0000",
    "h-oooo-iiii, H-0000-1111",
    "HH7K-2MPQ,   H-HH7K-2MPQ",
    "H-H7K2-MPQ3, H-H7K2-MPQ3",
    "H7K2MPQ3,    H-H7K2-MPQ3",
  })
  void takes_look_alikes_for_what_they_look_like(String typed, String meant) {
    assertThat(Reference.parse(typed)).contains(new Reference(meant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "H", "H-", "H-7K2M", "H-7K2M-PQ345", "H-7K2M-PQ3U", "my order", "💙"})
  void is_not_seen_where_there_is_none(String typed) {
    assertThat(Reference.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "h-7k2m-pq34", "H-7K2M-PQ3I", "H-7K2M-PQ34\n", "X-7K2M-PQ34", "7K2MPQ34"})
  void has_one_spelling_inside(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Reference(text));
  }
}
