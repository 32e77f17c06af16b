package heard.aws;

import static org.assertj.core.api.Assertions.assertThat;

import heard.customer.CalendarKey;
import heard.dispatch.DispatchClass;
import heard.dispatch.DispatchKey;
import heard.dispatch.Dispatches;
import heard.dispatch.Sendings;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One key of an index takes 1,000 write units a second and no more: what everybody shares is cut
/// into parts, and however customers are numbered, no part gets much more than its share.
final class HotPartitionTest {
  private static final int CUSTOMERS = 100_000;
  private static final double MOST_A_SECOND = 1_000;

  static Stream<IntFunction<String>> numberings() {
    return Stream.of(
        n -> "customer-" + n,
        n -> Integer.toString(1_000_000 + n),
        n -> "%08d".formatted(n * 16),
        n ->
            UUID.nameUUIDFromBytes(new byte[] {(byte) n, (byte) (n >> 8), (byte) (n >> 16)})
                .toString());
  }

  /// A card leaves the due index once: so many can be sent in a second.
  @ParameterizedTest
  @MethodSource("numberings")
  void sending_ten_thousand_a_second_warms_no_part_of_the_due_index(IntFunction<String> id) {
    double rate =
        rate(
            id,
            Dispatches.SHARDS,
            customer -> {
              var key = new DispatchKey(customer, "birthday#2026");
              var card = Sendings.planned(customer, key.reason(), DispatchClass.KIND, Sendings.DUE);
              return new Row(DispatchItem.write(card)).text("due");
            });
    assertThat(rate).isGreaterThan(10_000);
  }

  /// Everybody stands in the calendar of the seasons: so many can be imported in a second.
  @ParameterizedTest
  @MethodSource("numberings")
  void importing_five_thousand_a_second_warms_no_part_of_the_calendar(IntFunction<String> id) {
    double rate =
        rate(
            id,
            CalendarKey.SHARDS,
            customer -> CalendarKey.everyone().text() + "#" + CalendarKey.shard(customer));
    assertThat(rate).isGreaterThan(5_000);
  }

  /// The writes a second at which the fullest part reaches its limit.
  private static double rate(IntFunction<String> id, int parts, Function<String, String> part) {
    Map<String, Integer> load = new HashMap<>();
    IntStream.range(0, CUSTOMERS)
        .forEach(n -> load.merge(part.apply(id.apply(n)), 1, Integer::sum));
    assertThat(load).hasSize(parts);
    int fullest = load.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    return MOST_A_SECOND * CUSTOMERS / fullest;
  }
}
