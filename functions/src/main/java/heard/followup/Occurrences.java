package heard.followup;

import heard.customer.Customer;
import heard.customer.Occasion;
import heard.customer.Occasions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Every time that a schedule's occasion happens for one customer, around a year. */
record Occurrences(Occasions occasions) {
  List<Occurrence> of(Schedule schedule, Customer customer, int year) {
    return of(schedule, customer, year, occasions.of(customer.id()));
  }

  /**
   * @param recorded the customer's occasions
   */
  List<Occurrence> of(Schedule schedule, Customer customer, int year, List<Occasion> recorded) {
    return switch (schedule.anchor()) {
      case BIRTHDAY ->
          yearly(year, y -> customer.birthday().flatMap(b -> schedule.leapDay().in(y, b.day())));
      case SEASON -> yearly(year, y -> schedule.season().map(s -> s.in(y, customer.country())));
      case SILENCE ->
          occasions.lastContact(customer.id()).map(Occurrence::silence).stream().toList();
      case PURCHASE,
          DELIVERY_PROMISED,
          DELIVERY_MOVED,
          DELIVERY_LATE,
          DELIVERED,
          RETURNED,
          RENEWAL,
          APPOINTMENT,
          CASE_ANSWERED ->
          recorded.stream()
              .filter(o -> schedule.anchor().kind().filter(o.kind()::equals).isPresent())
              .filter(o -> o.over().isEmpty())
              .map(o -> Occurrence.of(o, schedule, customer))
              .toList();
    };
  }

  private static List<Occurrence> yearly(int year, IntFunction<Optional<LocalDate>> days) {
    return IntStream.rangeClosed(year - 1, year + 1)
        .mapToObj(days)
        .flatMap(Optional::stream)
        .map(Occurrence::yearly)
        .toList();
  }
}
