package heard.web;

import heard.casework.Case;
import heard.customer.Money;
import heard.customer.Occasion;
import heard.dispatch.Dispatch;
import heard.followup.Called;
import heard.staff.Colleague;
import heard.web.CaseView.Past;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything we have had with a customer on one time-line: what they told us, what they scored,
 * what they bought, what we wrote, and when we called.
 */
record Acquaintance(CaseBrief brief, Look.History history) {
  private record Dated(Instant at, Past past) {}

  /** From within a case of theirs, the newest first. */
  List<Past> with(Case head) {
    var all = all(head.customer().zone());
    all.add(dated(head, texts().get("past.this"), null, null));
    return newest(all);
  }

  /**
   * The newest first.
   *
   * @param zone the customer's
   */
  List<Past> of(ZoneId zone) {
    return newest(all(zone));
  }

  private static List<Past> newest(List<Dated> all) {
    return all.stream()
        .sorted(Comparator.comparing(Dated::at).reversed())
        .map(Dated::past)
        .toList();
  }

  private List<Dated> all(ZoneId zone) {
    var all = new ArrayList<Dated>();
    for (Case other : history.cases()) {
      boolean readable = history.readable().contains(other.reference());
      all.add(
          readable
              ? dated(other, other.gist(), "/desk/" + other.reference().text(), brief.lang(other))
              : dated(other, null, null, null));
    }
    history.occasions().forEach(o -> all.add(dated(o, zone)));
    history.sent().forEach(d -> dated(d).ifPresent(all::add));
    return all;
  }

  private Dated dated(
      Case c, @Nullable String words, @Nullable String href, @Nullable String lang) {
    var what =
        Stream.of(
                Optional.of(brief.about(c)),
                Optional.of(texts().get("desk.state." + CaseBrief.word(c.state()))),
                score(c))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    return new Dated(c.openedAt(), new Past(date(c.openedAt()), what, words, lang, href));
  }

  private Optional<String> score(Case c) {
    var course = c.course();
    return course.outcome() == 0
        ? Optional.empty()
        : Optional.of(
            texts()
                .get(
                    "happened.scored",
                    "outcome",
                    Integer.toString(course.outcome()),
                    "treatment",
                    Integer.toString(course.treatment())));
  }

  private Dated dated(Occasion o, ZoneId zone) {
    var day = o.moment().day(zone);
    Instant at =
        switch (o.moment()) {
          case Occasion.At(Instant instant) -> instant;
          case Occasion.On(var date) -> date.atStartOfDay(zone).toInstant();
        };
    String what =
        Stream.of(
                texts().get("occasion." + CaseBrief.word(o.kind())),
                o.attribute("product").orElse(null),
                amount(o).orElse(null),
                o.attribute("place").map(brief::place).orElse(null),
                o.attribute("order").orElse(null))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return new Dated(at, new Past(new Moments(texts()).date(day), what, null, null, null));
  }

  private Optional<String> amount(Occasion o) {
    return o.attribute("amount")
        .flatMap(
            amount ->
                o.attribute("currency")
                    .map(
                        currency ->
                            new Amounts(texts().language()).of(Money.of(amount, currency))));
  }

  private Optional<Dated> dated(Dispatch d) {
    return Called.of(d)
        .map(called -> new Dated(called.at(), called(d, called)))
        .or(() -> d.takenAt().map(at -> new Dated(at, sent(d, date(at)))));
  }

  /** Who called, and what came of it. */
  private Past called(Dispatch d, Called called) {
    var by = brief.organisation().colleague(called.by()).map(Colleague::givenName);
    Past call = sent(d, date(called.at()));
    return new Past(
        call.at(),
        by.map(name -> call.what() + " · " + name).orElse(call.what()),
        called.outcome().isEmpty() ? null : called.outcome(),
        null,
        null);
  }

  private Past sent(Dispatch d, String at) {
    String letter = texts().find("letter.name." + d.letter()).orElse(d.letter());
    String road = texts().get("past." + road(d));
    String state =
        d.state() == Dispatch.State.BOUNCED
            ? " · " + texts().get("past.bounced")
            : Called.waits(d) ? " · " + texts().get("past.waits." + road(d)) : "";
    return new Past(at, road + ": " + letter + state, null, null, null);
  }

  private static String road(Dispatch d) {
    return d.channel().name().toLowerCase(Locale.ROOT);
  }

  /** By the colleague's calendar, with its year: much of it is long ago. */
  private String date(Instant moment) {
    var day = moment.atZone(brief.colleague().hours().zone()).toLocalDate();
    return new Moments(texts()).date(day);
  }

  private Texts texts() {
    return brief.texts();
  }
}
