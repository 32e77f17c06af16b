package heard.web;

import heard.casework.Case;
import heard.casework.Promise;
import heard.customer.Money;
import heard.feedback.Severity;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Place;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A case in a few words, in a colleague's language and by their clock. */
record CaseBrief(Texts texts, Colleague colleague, Organisation organisation, Instant now) {

  /** Kind, place and, when it is bad, how bad. */
  String about(Case c) {
    var understood = c.understood();
    var bad =
        understood.severity() == Severity.NORMAL
            ? Optional.<String>empty()
            : Optional.of(texts.get("severity." + word(understood.severity())));
    return Stream.of(
            bad,
            Optional.of(texts.get("kind." + understood.kind().word())),
            understood.place().map(this::place))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" · "));
  }

  String place(String id) {
    return organisation.place(id).map(Place::name).orElse(id);
  }

  /** What the customer waits for, if they wait for anything. */
  Optional<CaseView.Promised> promise(Case c) {
    Promise promise = c.promise();
    return promise.state() == Promise.State.KEPT
        ? Optional.empty()
        : Optional.of(
            new CaseView.Promised(
                texts.get("duty." + word(promise.what())),
                by(promise.by()),
                !promise.by().isAfter(now)));
  }

  String mayGive(Money left) {
    return left.hundredths() == 0
        ? texts.get("desk.may-give.nothing")
        : texts.get("desk.may-give", "money", new Amounts(texts.language()).of(left));
  }

  String by(Instant moment) {
    return new Moments(texts).by(moment.atZone(colleague.hours().zone()).toLocalDateTime());
  }

  String at(Instant moment) {
    return new Moments(texts).brief(moment.atZone(colleague.hours().zone()).toLocalDateTime());
  }

  /** The language of the customer's words, when the page is in another. */
  @Nullable String lang(Case c) {
    var language = c.customer().language();
    return language == texts.language() ? null : language.tag();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
