package heard.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class SealTest {
  private static final byte[] SECRET = "a secret of the template".getBytes(StandardCharsets.UTF_8);
  private static final Seal SEAL = new Seal(SECRET, "session");

  @Test
  void what_was_sealed_is_read_again() {
    assertThat(SEAL.open(SEAL.close("Åse 💙"))).contains("Åse 💙");
  }

  @Test
  void the_same_content_never_looks_the_same() {
    assertThat(SEAL.close("ane")).isNotEqualTo(SEAL.close("ane"));
  }

  @Test
  void nothing_of_it_can_be_read_outside() {
    assertThat(SEAL.close("colleague")).doesNotContain("colleague").matches("[A-Za-z0-9_-]+");
  }

  @Test
  void every_changed_letter_is_noticed() {
    String sealed = SEAL.close("ane MANAGER");
    for (int i = 0; i < sealed.length() - 1; i++) {
      char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
      assertThat(SEAL.open(sealed.substring(0, i) + other + sealed.substring(i + 1)))
          .as("letter %d", i)
          .isEmpty();
    }
  }

  @Test
  void what_was_sealed_for_one_purpose_is_worth_nothing_for_another() {
    assertThat(new Seal(SECRET, "faces").open(SEAL.close("ane"))).isEmpty();
    assertThat(new Seal(new byte[] {1}, "session").open(SEAL.close("ane"))).isEmpty();
  }

  @Test
  void rubbish_is_no_seal() {
    assertThat(SEAL.open("")).isEmpty();
    assertThat(SEAL.open("AAAA")).isEmpty();
    assertThat(SEAL.open("not base64 at all!")).isEmpty();
    assertThat(SEAL.open("A".repeat(10_000))).isEmpty();
  }
}
