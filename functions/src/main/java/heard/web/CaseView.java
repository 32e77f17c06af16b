package heard.web;

import heard.feedback.Reference;
import heard.staff.Colleague;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page where a colleague deals with a case. Every string but the customer's words is in the
 * colleague's language and time.
 *
 * @param version of the case that is shown; every form carries it back
 * @param seen which entries and notes are shown; every form carries it back
 * @param key what makes two sendings of a form the same; every form carries it back
 * @param phone the customer's number as it is dialled; null when we have none
 * @param linked the references of the cases that belong together with it
 * @param thanked whom the customer's plain thank-you may be passed on to; empty without one
 * @param steps how far each remedy is, and what comes next
 * @param past everything we have had with the customer, the newest first
 * @param older what of it is folded away
 * @param more whether there is more than that
 * @param alike those that may be about the same
 * @param draft what a draft on this page belongs to
 * @param notice what has just been done; null on an ordinary visit
 * @param trouble what could not be done; null when nothing was tried
 * @param held why nobody was written to yet; null when nothing holds it
 * @param suggested the case that a mail may belong to; null when nothing speaks for any
 * @param unsure whether nobody knows yet what kind of thing it is
 * @param mayGive "you may give up to …"; null where there is nothing to give
 */
public record CaseView(
    Frame frame,
    String address,
    String csrf,
    int version,
    String seen,
    String key,
    Draft draft,
    @Nullable String notice,
    @Nullable Trouble trouble,
    String reference,
    String about,
    @Nullable String phone,
    List<String> linked,
    String holder,
    Line words,
    String tongue,
    @Nullable Promised promise,
    @Nullable String held,
    @Nullable Suggested suggested,
    boolean unsure,
    @Nullable String mayGive,
    List<Fact> customer,
    List<Fact> understood,
    List<Line> talk,
    List<StatusView.Photo> photos,
    List<Asked> asked,
    List<Choice> thanked,
    List<Steps> steps,
    List<Past> past,
    List<Past> older,
    boolean more,
    List<Other> alike,
    CaseForms forms) {
  public CaseView {
    linked = List.copyOf(linked);
    customer = List.copyOf(customer);
    understood = List.copyOf(understood);
    talk = List.copyOf(talk);
    photos = List.copyOf(photos);
    asked = List.copyOf(asked);
    thanked = List.copyOf(thanked);
    steps = List.copyOf(steps);
    past = List.copyOf(past);
    older = List.copyOf(older);
    alike = List.copyOf(alike);
  }

  /** Whether there is still time to be reminded in: who waits too long already is not put off. */
  public boolean maySetAside() {
    return forms.unfinished() && promise != null && !promise.late();
  }

  /**
   * What a draft belongs to, in the browser it is written in.
   *
   * @param of a colleague and a page
   * @param done the action that needs its draft no more; empty when nothing was done
   */
  public record Draft(String of, String done) {

    /** One colleague's words never show to the next at the same device. */
    static String key(Colleague colleague, Reference about) {
      return colleague.id() + " " + about.text();
    }
  }

  /**
   * What could not be done.
   *
   * @param anchor the id of what to mend it in
   * @param meanwhile what others have done since the page was opened
   */
  public record Trouble(String text, String anchor, List<Line> meanwhile) {
    public Trouble {
      meanwhile = List.copyOf(meanwhile);
    }
  }

  /** What happens next, by when, and whether that has passed. */
  public record Promised(String what, String by, boolean late) {}

  /**
   * One thing we know.
   *
   * @param lang the language of the value when it is not the page's
   */
  public record Fact(String label, String value, @Nullable String lang) {}

  /**
   * One line of the time-line.
   *
   * @param looks {@code own} for the customer's words, {@code ours}, {@code event}, or {@code
   *     internal} for what never reaches the customer
   * @param text null where something happened and nothing was said
   * @param lang the language of the text when it is not the page's
   * @param mail where the words came by mail, what else belongs to it
   * @param files what went with them
   */
  public record Line(
      String looks,
      String by,
      String at,
      @Nullable String text,
      @Nullable String lang,
      @Nullable Mailed mail,
      List<StatusView.Photo> files) {
    public Line {
      files = List.copyOf(files);
    }

    public Line(String looks, String by, String at, @Nullable String text, @Nullable String lang) {
      this(looks, by, at, text, lang, null, List.of());
    }

    public boolean internal() {
      return looks.equals("internal");
    }
  }

  /**
   * What belongs to words that came by mail.
   *
   * @param folded what was quoted in it, and the signature; null when there is none
   * @param raw where the mail is kept as it came
   * @param flaw that it could not be read in full; null when it was
   */
  public record Mailed(
      @Nullable String folded, String raw, List<MailedFile> files, @Nullable String flaw) {
    public Mailed {
      files = List.copyOf(files);
    }
  }

  /**
   * What was attached to a mail.
   *
   * @param address where it can be had; null when only the mail as it came has it
   */
  public record MailedFile(String name, @Nullable String address) {}

  /**
   * Where a mail may belong.
   *
   * @param address where a colleague says that it does
   */
  public record Suggested(String reference, String address) {}

  /**
   * A remedy, and the steps it may take.
   *
   * @param next the most likely one
   * @param others what may happen instead
   */
  public record Steps(String remedy, String what, Choice next, List<Choice> others) {
    public Steps {
      others = List.copyOf(others);
    }
  }

  /**
   * Another case of the customer, that may be about the same.
   *
   * @param words its first ones
   */
  public record Other(String reference, String at, String about, String words) {}

  /**
   * One thing we have had with the customer.
   *
   * @param at when, as a person reads it
   * @param words of a case, its first ones; null where there are none, or not for this colleague
   * @param lang the language of the words when it is not the page's
   * @param href where to read on; null where there is nothing to open
   */
  public record Past(
      String at,
      String what,
      @Nullable String words,
      @Nullable String lang,
      @Nullable String href) {}

  /** What a manager is asked for. */
  public record Asked(String remedy, String what, boolean mayDecide) {}
}
