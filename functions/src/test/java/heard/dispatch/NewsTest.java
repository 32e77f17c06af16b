package heard.dispatch;

import static heard.dispatch.Sendings.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.Dispatch.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What providers report moves a dispatch forward, never back.
final class NewsTest {
  private static final Set<State> UNSETTLED =
      Set.of(State.PENDING, State.CALLING, State.UNKNOWN, State.HELD, State.DEFERRED);

  /** From which settled states each still has something to say. */
  private static final Map<News, Set<State>> NEWER =
      Map.of(
          News.SENT, Set.of(),
          News.DELIVERED, Set.of(State.SENT),
          News.SPAM_REPORTED, Set.of(State.SENT, State.DELIVERED),
          News.BOUNCED, Set.of(State.SENT, State.DELIVERED),
          News.REJECTED, Set.of(State.SENT, State.DELIVERED));

  private static final Map<News, State> LEADS_TO =
      Map.of(
          News.SENT, State.SENT,
          News.DELIVERED, State.DELIVERED,
          News.SPAM_REPORTED, State.DELIVERED,
          News.BOUNCED, State.BOUNCED,
          News.REJECTED, State.REJECTED);

  @ParameterizedTest
  @EnumSource(State.class)
  void moves_forward_only(State state) {
    for (var news : News.values()) {
      var before = Sendings.in(Sendings.owed(), state, DUE, 1, "WHY");
      boolean moves =
          UNSETTLED.contains(state) || NEWER.getOrDefault(news, Set.of()).contains(state);
      var after =
          before
              .as(LEADS_TO.getOrDefault(news, state), DUE, news.name())
              .after(1, Optional.of("0100-abc"));
      assertThat(news.after(before, "0100-abc"))
          .as("%s then %s", state, news)
          .isEqualTo(moves ? Optional.of(after) : Optional.empty());
    }
  }

  @Test
  void said_twice_says_nothing_new() {
    for (var news : News.values()) {
      var once = news.after(Sendings.owed(), "0100-abc").orElseThrow();
      assertThat(news.after(once, "0100-abc")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void in_any_order_it_ends_the_same(long seed) {
    var heard = new ArrayList<>(List.of(News.SENT, News.DELIVERED, News.BOUNCED, News.DELIVERED));
    Collections.shuffle(heard, new Random(seed));
    var dispatch = Sendings.owed();
    for (var news : heard) {
      dispatch = news.after(dispatch, "0100-abc").orElse(dispatch);
    }
    assertThat(dispatch.state()).isEqualTo(State.BOUNCED);
  }

  @Test
  void a_spam_report_comes_after_the_delivery_and_is_not_forgotten_by_a_late_one() {
    var delivered = News.DELIVERED.after(Sendings.owed(), "0100-abc").orElseThrow();
    var reported = News.SPAM_REPORTED.after(delivered, "0100-abc").orElseThrow();
    assertThat(reported.verdict()).contains("SPAM_REPORTED");
    assertThat(News.DELIVERED.after(reported, "0100-abc")).isEmpty();
  }
}
