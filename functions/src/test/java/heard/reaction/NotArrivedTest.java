package heard.reaction;

import static heard.dispatch.Sendings.DUE;
import static heard.dispatch.Sendings.in;
import static heard.dispatch.Sendings.kind;
import static heard.dispatch.Sendings.owed;
import static org.assertj.core.api.Assertions.assertThat;

import heard.casework.CaseFile;
import heard.casework.Charter;
import heard.casework.Note;
import heard.casework.Some;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.State;
import heard.dispatch.Sender;
import heard.mail.Enclosure;
import heard.mail.Enclosure.From;
import heard.mail.Joining;
import heard.mail.Joining.Joined;
import heard.mail.Joining.Kept;
import heard.time.PublicHolidays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What a case hears of its own mails. */
final class NotArrivedTest {
  private static Optional<From> told(Dispatch dispatch) {
    return NotArrived.of(dispatch, DUE).map(Enclosure::from);
  }

  @ParameterizedTest
  @EnumSource(names = {"BOUNCED", "REJECTED"})
  void what_came_back_or_was_refused_did_not_arrive(State state) {
    assertThat(told(in(owed(), state, DUE, 1, "Permanent"))).contains(From.BOUNCE);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"BOUNCED", "REJECTED"})
  void of_the_others_nothing_is_told(State state) {
    assertThat(told(in(owed(), state, DUE, 1, "NO_ANSWER"))).isEmpty();
  }

  @Test
  void what_nobody_ever_confirmed_is_told_as_such() {
    assertThat(told(in(owed(), State.UNKNOWN, DUE, 2, Sender.LISTED))).contains(From.SILENCE);
  }

  @Test
  void nobody_is_owed_what_is_only_kind() {
    assertThat(told(in(kind(), State.UNKNOWN, DUE, 1, Sender.LISTED))).isEmpty();
  }

  @Test
  void the_same_twice_is_one_thing_and_another_end_of_it_another() {
    Dispatch listed = in(owed(), State.UNKNOWN, DUE, 2, Sender.LISTED);
    Dispatch bounced = in(owed(), State.BOUNCED, DUE, 2, "Permanent");
    var once = NotArrived.of(listed, DUE).orElseThrow().mail().reference();
    assertThat(NotArrived.of(listed, DUE.plusSeconds(9)).orElseThrow().mail().reference())
        .isEqualTo(once);
    assertThat(NotArrived.of(bounced, DUE).orElseThrow().mail().reference()).isNotEqualTo(once);
  }

  @Test
  void its_note_on_the_case_says_where_it_came_from() {
    Dispatch listed = in(owed(), State.UNKNOWN, DUE, 2, Sender.LISTED);
    var file = new CaseFile(Some.complaint("H-7K2M-PQ34"), List.of(), List.of());
    Enclosure enclosure = NotArrived.of(listed, DUE).orElseThrow();
    var outcome = new Joining(Charter.nordic(new PublicHolidays())).of(file, enclosure, DUE);
    Note note = ((Joined) outcome).change().noted().getFirst();
    assertThat(Kept.of(note)).contains(new Kept(From.SILENCE, "kari@example.com"));
    assertThat(Kept.of(new Note(1, DUE, "ane", "[ring her] tomorrow"))).isEmpty();
  }
}
