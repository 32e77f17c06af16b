package heard.web;

import heard.correspondence.LetterFile;
import heard.correspondence.LetterText;
import heard.correspondence.Links;
import heard.customer.Brand;
import heard.customer.Customer;
import heard.customer.Language;
import heard.customer.Market;
import heard.dispatch.Dispatch;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.DispatchClass;
import heard.dispatch.Parcel;
import heard.dispatch.Unwritable;
import heard.followup.FollowUp;
import heard.followup.Task;
import heard.followup.Trial;
import heard.staff.Organisation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what goes out as a follow-up. */
public final class FollowUpLetters {
  private final Links links;
  private final String sender;
  private final Files letters;

  /** What our own people wrote. */
  public interface Files {
    /**
     * @param anew as it is this moment: somebody tries what they just wrote
     */
    Optional<LetterFile> find(String letter, boolean anew);
  }

  /**
   * @param sender the address mail is sent from
   */
  public FollowUpLetters(Links links, String sender, Files letters) {
    this.letters = letters;
    this.links = links;
    this.sender = sender;
  }

  /**
   * The letter of a follow-up, ready to go.
   *
   * @throws Unwritable when there is no such letter, or a blank of it cannot be filled
   */
  public Parcel write(
      Dispatch dispatch, FollowUp followUp, Organisation organisation, Instant now) {
    boolean sms = dispatch.channel() == Channel.SMS;
    Wording wording = wording(dispatch);
    Language spoken =
        wording
            .spoken(dispatch.language(), marketLanguages(followUp.customer(), organisation), sms)
            .orElseThrow(() -> unwritable("NO_LETTER", dispatch.letter()));
    LetterText text = wording.in(spoken).orElseThrow();
    // Whoever reads a trial is not the customer, and stops nothing of theirs.
    String reader = Trial.is(dispatch) ? Trial.RECIPIENT : followUp.customer().id();
    var blanks = FollowUpBlanks.of(spoken, followUp, reader, organisation, links, now);
    String ending = ending(dispatch, spoken, followUp);
    Brand brand = organisation.brand(followUp.customer().place(), followUp.customer().country());
    try {
      return switch (dispatch.channel()) {
        case EMAIL ->
            mail(
                dispatch,
                Letter.of(text.subject(), text.body() + "\n---\n\n" + ending)
                    .mail(spoken, brand, blanks),
                headers(dispatch, followUp, now),
                brand);
        case CARD, CALL ->
            mail(
                    dispatch,
                    Letter.of(text.subject(), text.body()).mail(spoken, brand, blanks),
                    headers(dispatch, followUp, now),
                    brand)
                .at(Task.place(dispatch));
        case SMS ->
            text(
                dispatch,
                Letter.of("", text.sms() + " " + ending).sms(blanks),
                smsSender(followUp.customer(), organisation));
        case TOPIC, CLOCK ->
            throw new IllegalArgumentException("no follow-up by " + dispatch.channel());
      };
    } catch (IllegalArgumentException unfilled) {
      throw new Unwritable("BLANK_UNFILLED", unfilled);
    }
  }

  private static Unwritable unwritable(String code, String letter) {
    return new Unwritable(code, new IllegalArgumentException("nothing to say in " + letter));
  }

  /** A draft goes out only to whoever tries it. */
  private Wording wording(Dispatch dispatch) {
    String letter = dispatch.letter();
    boolean tried = Trial.is(dispatch);
    if (!letter.endsWith(Trial.DRAFT)) {
      return Wording.published(letter, letters.find(letter, tried));
    }
    String id = letter.substring(0, letter.length() - Trial.DRAFT.length());
    return Wording.drafted(id, letters.find(id, tried));
  }

  private static List<Language> marketLanguages(Customer customer, Organisation organisation) {
    return organisation.market(customer.country()).map(Market::languages).orElse(List.of());
  }

  /** Why it came and how to stop it; what we owe is not stopped, only chosen. */
  private static String ending(Dispatch dispatch, Language spoken, FollowUp followUp) {
    var texts = Texts.of(spoken);
    boolean kind =
        dispatch.kind() == DispatchClass.KIND || followUp.schedule().kind() == DispatchClass.KIND;
    if (dispatch.channel() == Channel.SMS) {
      return kind ? texts.get("letter.footer.sms", "unsubscribe", "{{unsubscribeUrl}}") : "";
    }
    var lines = new ArrayList<String>();
    lines.add(
        texts.get(
            "letter.footer." + (!kind ? "service" : followUp.agreed() ? "agreed" : "customer")));
    lines.add("[" + texts.get("letter.footer.choose") + "]({{preferencesUrl}})");
    if (kind) {
      lines.add("[" + texts.get("letter.footer.stop") + "]({{unsubscribeUrl}})");
    }
    return String.join("\\\n", lines);
  }

  /** RFC 3834 for robots; RFC 2369 and RFC 8058 for the button that stops it. */
  private Map<String, String> headers(Dispatch dispatch, FollowUp followUp, Instant now) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Auto-Submitted", "auto-generated");
    headers.put("X-Auto-Response-Suppress", "All");
    if (dispatch.channel() == Channel.EMAIL && dispatch.kind() == DispatchClass.KIND) {
      String stop = links.unsubscribe(followUp.customer().id(), followUp.schedule().purpose(), now);
      headers.put("List-Unsubscribe", "<" + stop + ">");
      headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return headers;
  }

  private Parcel mail(
      Dispatch dispatch, Rendered letter, Map<String, String> headers, Brand brand) {
    return new Parcel(
        dispatch.key(),
        dispatch.channel(),
        dispatch.address(),
        brand.from(sender),
        letter.subject(),
        letter.text(),
        letter.html(),
        headers,
        List.of());
  }

  private static Parcel text(Dispatch dispatch, Rendered letter, String from) {
    return new Parcel(
        dispatch.key(),
        Channel.SMS,
        dispatch.address(),
        from,
        letter.subject(),
        letter.text(),
        "",
        Map.of(),
        List.of());
  }

  private static String smsSender(Customer customer, Organisation organisation) {
    return organisation.market(customer.country()).flatMap(Market::smsSender).orElse("");
  }
}
