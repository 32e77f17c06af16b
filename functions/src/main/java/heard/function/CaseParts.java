package heard.function;

import heard.aws.SqsAnsweredCases;
import heard.casework.Acting;
import heard.casework.Assignment;
import heard.casework.Charter;
import heard.feedback.WordTriage;
import heard.mail.Reception;
import heard.reaction.CaseClock;
import heard.reaction.CaseOpener;
import heard.reaction.CaseStanding;
import heard.reaction.Limits;
import heard.reaction.Parties;
import heard.reaction.React;
import heard.time.Holidays;
import heard.time.PublicHolidays;
import heard.triage.FreeText;
import java.util.List;

/**
 * What is put together from the {@link Parts}: what happens to a case. It stands apart because the
 * public door needs none of it, and would load what it is made of before its first answer.
 */
record CaseParts(Parts parts) {
  CaseParts(Wiring wiring) {
    this(new Parts(wiring));
  }

  Reception reception() {
    return new Reception(parts.arrivals(), parts.intake(parts.submissions()), parts.mailMarks());
  }

  Charter charter() {
    return Charter.nordic(new PublicHolidays());
  }

  /** What colleagues do with cases. */
  Acting acting() {
    return new Acting(parts.cases(), parts.organisations(), charter());
  }

  CaseClock caseClock() {
    return new CaseClock(
        parts.cases(),
        parts.dispatches(),
        parts.outbox(),
        parts.organisations(),
        charter(),
        parts.wiring().clock());
  }

  /** What sees to submissions and entries, with the organisation as it is at that moment. */
  React react() {
    var organisations = parts.organisations();
    var cases = parts.cases();
    var reactions = parts.reactions();
    var customers = parts.customers();
    var limits =
        new Limits(
            parts.wiring().number("CONTACT_PER_HOUR"), parts.wiring().number("NETWORK_PER_HOUR"));
    Holidays holidays = new PublicHolidays();
    return new React(
        parts.submissions(),
        reactions,
        parts.enclosures(),
        parts.dispatches(),
        parts.outbox(),
        new CaseStanding(
            new FollowUpParts(parts.wiring()).standings(),
            customers,
            parts.dispatches(),
            parts.outbox(),
            charter()),
        new SqsAnsweredCases(
            parts.wiring().clients().sqs(), parts.wiring().variable("OCCASIONS_QUEUE_URL")),
        () -> {
          var organisation = organisations.current();
          return new CaseOpener(
              organisation,
              organisations.routing(),
              new FreeText(
                  new WordTriage(id -> organisation.place(id).isPresent()),
                  List.copyOf(organisation.places().values()),
                  List.copyOf(organisation.colleagues().values())),
              Charter.nordic(holidays),
              new Assignment(holidays),
              new Parties(customers, organisation),
              limits,
              cases,
              reactions);
        });
  }
}
