package heard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page where a customer sees how it stands. Every string is in the customer's language and
 * time.
 *
 * @param address the path that its forms post to
 * @param key what makes two sendings of the same form one; new with every rendering
 * @param notice that what was just sent has arrived; null on an ordinary visit
 * @param problem what was wrong with what was just sent; null when nothing was
 * @param lead how it stands, in a sentence or two
 * @param warm whether it is a compliment
 * @param steps none for a compliment, which has no process
 * @param confirmed whether the customer has said that we understood
 * @param vouchers those that can still be used
 * @param written what was typed and could not be taken; empty otherwise
 * @param writtenAs the action it was typed for
 * @param more paragraphs for those who want to know
 */
public record StatusView(
    Frame frame,
    String address,
    String key,
    @Nullable String notice,
    @Nullable String problem,
    String reference,
    String lead,
    boolean warm,
    List<Step> steps,
    @Nullable Promised promise,
    @Nullable Holder holder,
    List<Fact> understood,
    boolean confirmed,
    List<Voucher> vouchers,
    List<Said> conversation,
    List<Photo> photos,
    Allowed allowed,
    String written,
    String writtenAs,
    List<String> more) {
  public StatusView {
    steps = List.copyOf(steps);
    understood = List.copyOf(understood);
    vouchers = List.copyOf(vouchers);
    conversation = List.copyOf(conversation);
    photos = List.copyOf(photos);
    more = List.copyOf(more);
  }

  /**
   * A stage on the way.
   *
   * @param state {@code done}, {@code now} or {@code later}
   */
  public record Step(String name, String state) {
    public boolean done() {
      return state.equals("done");
    }

    public boolean now() {
      return state.equals("now");
    }
  }

  /** What happens next, and by when. */
  public record Promised(String what, String by) {}

  /**
   * Who has it.
   *
   * @param name the given name, or the team's
   * @param hours one line per group of days
   */
  public record Holder(
      String name, @Nullable String place, @Nullable String address, List<String> hours) {
    public Holder {
      hours = List.copyOf(hours);
    }

    /** What stands in the place of a picture. */
    public String initial() {
      return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }
  }

  /**
   * One thing we understood.
   *
   * @param lang the language of the value when it is not the page's
   */
  public record Fact(String label, String value, @Nullable String lang) {}

  /**
   * One line of what has been said.
   *
   * @param looks {@code own} for the customer's words, {@code ours}, or {@code event}
   * @param text null where something happened and nothing was said
   * @param lang the language of the text when it is not the page's
   * @param files what went with it
   */
  public record Said(
      String looks,
      String by,
      String at,
      @Nullable String text,
      @Nullable String lang,
      List<Photo> files) {
    public Said {
      files = List.copyOf(files);
    }

    public Said(String looks, String by, String at, @Nullable String text, @Nullable String lang) {
      this(looks, by, at, text, lang, List.of());
    }
  }

  /** A photo that can be downloaded. */
  public record Photo(String name, String href) {}

  /** What can be done on the page now. */
  public record Allowed(
      boolean confirm,
      boolean reply,
      boolean object,
      boolean accept,
      boolean photos,
      boolean withdraw) {}

  /** Whether whoever has it takes praise to somebody else. */
  public boolean passesOn() {
    return warm && promise != null;
  }

  public boolean mayConfirm() {
    return allowed.confirm;
  }

  public boolean mayReply() {
    return allowed.reply;
  }

  public boolean mayObject() {
    return allowed.object;
  }

  public boolean mayAccept() {
    return allowed.accept;
  }

  public boolean mayAddPhotos() {
    return allowed.photos;
  }

  public boolean mayWithdraw() {
    return allowed.withdraw;
  }

  /** Whether something was typed for this action that could not be taken. */
  public boolean wrote(String action) {
    return writtenAs.equals(action);
  }

  /** What was typed for it. */
  public String written(String action) {
    return wrote(action) ? written : "";
  }
}
