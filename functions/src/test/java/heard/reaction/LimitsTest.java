package heard.reaction;

import static heard.reaction.Workshop.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.Case;
import heard.casework.Case.Held;
import heard.feedback.Submission;
import heard.feedback.Submission.Doubt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who is looked at first, and who never is.
final class LimitsTest {
  private final Workshop shop = new Workshop();

  private Optional<Held> held(
      String email, String network, Optional<Doubt> doubt, Instant receivedAt) {
    return shop.opened(arrived(email, network, doubt, receivedAt)).held();
  }

  private Submission arrived(
      String email, String network, Optional<Doubt> doubt, Instant receivedAt) {
    return shop.submitted(
        Optional.of(network), doubt, receivedAt, "message", "Hei", "email", email);
  }

  private List<Integer> heldOf(int many, String prefix, Optional<Doubt> doubt) {
    var held = new ArrayList<Integer>();
    for (int i = 1; i <= many; i++) {
      String email = prefix.isEmpty() ? "k@example.com" : prefix + i + "@example.com";
      if (held(email, "net", doubt, NOW).isPresent()) {
        held.add(i);
      }
    }
    return held;
  }

  @Test
  void one_sender_may_write_as_often_as_people_do() {
    shop.limits = new Limits(5, 1_000);
    assertThat(heldOf(8, "", Optional.empty())).containsExactly(6, 7, 8);
  }

  @Test
  void what_came_back_too_fast_is_held_sooner() {
    shop.limits = new Limits(8, 1_000);
    assertThat(heldOf(4, "", Optional.of(Doubt.HASTE))).containsExactly(3, 4);
  }

  @Test
  void a_shops_guests_share_a_network_and_are_many() {
    shop.limits = new Limits(5, 30);
    assertThat(heldOf(32, "guest", Optional.empty())).containsExactly(31, 32);
  }

  @Test
  void one_mailbox_provider_is_not_one_sender() {
    shop.limits = new Limits(1, 1_000);
    for (int i = 0; i < 40; i++) {
      assertThat(held("person" + i + "@mail.example.com", "net" + i, Optional.empty(), NOW))
          .isEmpty();
    }
  }

  @Test
  void the_next_hour_is_another_one() {
    shop.limits = new Limits(1, 1_000);
    assertThat(held("k@example.com", "net", Optional.empty(), NOW)).isEmpty();
    assertThat(held("K@example.com", "net", Optional.empty(), NOW)).contains(Held.FLOOD);
    assertThat(held("k@example.com", "net", Optional.empty(), NOW.minusSeconds(1))).isEmpty();
  }

  @Test
  void anonymous_ones_are_counted_by_their_network_alone() {
    shop.limits = new Limits(1, 3);
    var held = new ArrayList<Optional<Held>>();
    for (int i = 0; i < 4; i++) {
      var anonymous =
          shop.submitted(
              Optional.of("net"), Optional.empty(), NOW, "message", "Hei", "contact", "none");
      held.add(shop.opened(anonymous).held());
    }
    assertThat(held)
        .containsExactly(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Held.FLOOD));
  }

  @Test
  void a_trap_is_a_robot_however_few_there_are() {
    assertThat(held("k@example.com", "net", Optional.of(Doubt.TRAP), NOW)).contains(Held.ROBOT);
  }

  @Test
  void reacting_again_does_not_count_again() {
    shop.limits = new Limits(1, 1_000);
    var submission = arrived("k@example.com", "net", Optional.empty(), NOW);
    for (int again = 0; again < 5; again++) {
      var opening = shop.opener().open(submission, NOW);
      assertThat(opening.opened().held()).isEmpty();
    }
    assertThat(shop.opened(submission)).extracting(Case::held).isEqualTo(Optional.empty());
  }
}
