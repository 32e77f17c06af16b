package heard.web;

import heard.casework.Case;
import heard.correspondence.Links;
import heard.correspondence.MailMarks;
import heard.correspondence.ReplyAddresses.Side;
import heard.customer.Brand;
import heard.customer.Market;
import heard.dispatch.Briefing;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Parcel;
import heard.dispatch.Unwritable;
import heard.staff.Organisation;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what goes out about a case. */
public final class CaseLetters {
  private final Links links;
  private final MailMarks marks;

  /**
   * @param marks by which mail of ours, and answers to it, are known again
   */
  public CaseLetters(Links links, MailMarks marks) {
    this.links = links;
    this.marks = marks;
  }

  /**
   * The letter of a briefing, ready to go.
   *
   * @throws Unwritable when the case is gone, or a blank of the letter cannot be filled
   */
  public Parcel write(Briefing briefing, Organisation organisation) {
    Dispatch dispatch = briefing.dispatch();
    Case about =
        briefing
            .about()
            .orElseThrow(
                () ->
                    new Unwritable("CASE_GONE", new IllegalStateException("no case to write of")));
    Map<String, Object> blanks = CaseBlanks.of(about, briefing, organisation, links);
    try {
      return switch (dispatch.channel()) {
        case EMAIL -> mail(dispatch, about, organisation, blanks);
        case SMS -> text(dispatch, sms(dispatch, blanks), smsSender(about, organisation), Map.of());
        case TOPIC -> text(dispatch, topic(dispatch, blanks), "", filters(about));
        case CLOCK, CARD, CALL ->
            throw new IllegalArgumentException("no letter by " + dispatch.channel());
      };
    } catch (IllegalArgumentException unfilled) {
      throw new Unwritable("BLANK_UNFILLED", unfilled);
    }
  }

  private Parcel mail(
      Dispatch dispatch, Case about, Organisation organisation, Map<String, Object> blanks) {
    Brand brand = organisation.brand(about.understood().place(), about.customer().country());
    Rendered letter = LetterBook.mail(dispatch.letter(), dispatch.language(), brand, blanks);
    return new Parcel(
        dispatch.key(),
        Channel.EMAIL,
        dispatch.address(),
        brand.from(marks.sender().address()),
        letter.subject(),
        letter.text(),
        letter.html(),
        headers(dispatch, about),
        List.of());
  }

  /** What a colleague answers to a notice must not reach the customer: it has its own address. */
  private Map<String, String> headers(Dispatch dispatch, Case about) {
    boolean customer = dispatch.key().recipient().equals(about.customer().id());
    Side side = customer ? Side.CUSTOMER : Side.STAFF;
    return marks.about(about.reference(), side, dispatch.key().reason());
  }

  private static Rendered sms(Dispatch dispatch, Map<String, Object> blanks) {
    return LetterBook.sms(dispatch.letter(), dispatch.language(), blanks);
  }

  /** A topic's subscribers read it as mail or as text: SNS gives both the same words. */
  private static Rendered topic(Dispatch dispatch, Map<String, Object> blanks) {
    Rendered mail = LetterBook.mail(dispatch.letter(), dispatch.language(), blanks);
    return new Rendered(mail.subject(), sms(dispatch, blanks).text(), "");
  }

  private static Parcel text(
      Dispatch dispatch, Rendered letter, String from, Map<String, String> attributes) {
    return new Parcel(
        dispatch.key(),
        dispatch.channel(),
        dispatch.address(),
        from,
        letter.subject(),
        letter.text(),
        "",
        attributes,
        List.of());
  }

  private static String smsSender(Case about, Organisation organisation) {
    return organisation.market(about.customer().country()).flatMap(Market::smsSender).orElse("");
  }

  /** By these the topic's subscribers choose what they hear of. */
  private static Map<String, String> filters(Case about) {
    return Map.of(
        "team", about.team(),
        "place", about.understood().place().orElse("none"),
        "kind", about.understood().kind().word(),
        "severity", about.understood().severity().name().toLowerCase(Locale.ROOT));
  }
}
