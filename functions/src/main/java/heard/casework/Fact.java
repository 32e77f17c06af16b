package heard.casework;

/** The names of what belongs to an entry besides its words. */
public final class Fact {
  /** The given name a customer reads: of whoever wrote, or now holds it. */
  public static final String NAME = "name";

  /** The number of the promise that this entry made. */
  public static final String PROMISE = "promise";

  /** What is promised: a {@link Promise.What}. */
  public static final String WHAT = "what";

  /** By when it is promised: an instant. */
  public static final String BY = "by";

  /** The id of a remedy within its case. */
  public static final String REMEDY = "remedy";

  /** How far a remedy is: a {@link Remedy.State}. */
  public static final String STATE = "state";

  /** A {@link Remedy.Kind}, or the corrected kind of a case. */
  public static final String KIND = "kind";

  /** A decimal number. */
  public static final String AMOUNT = "amount";

  /** ISO 4217. */
  public static final String CURRENCY = "currency";

  /** A {@link Remedy.Basis}. */
  public static final String BASIS = "basis";

  /** What a voucher is used with at the till. */
  public static final String CODE = "code";

  /** The year whose goodwill it was drawn from. */
  public static final String YEAR = "year";

  /** Whether it was asked for although the colleague might have given it alone. */
  public static final String ALLOWED = "allowed";

  /** The id of the colleague an approval was given for, or a praise is for. */
  public static final String COLLEAGUE = "colleague";

  /** The id of whoever has it now: a colleague's, or a team's. */
  public static final String TO = "to";

  /** That the customer was told another name before. */
  public static final String TOLD_OTHER = "toldOther";

  /** That a person has looked at a held case and let it through. */
  public static final String ADMITTED = "admitted";

  /** That the answer tells the customer what to do. */
  public static final String INSTRUCTION = "instruction";

  /** The files that go with the words, one a line: see {@link Attached}. */
  public static final String ATTACHMENTS = "attachments";

  /** The number of the entry that it comes from. */
  public static final String BECAUSE = "because";

  /** When to remind: an instant. */
  public static final String UNTIL = "until";

  /** From 1 to 5. */
  public static final String OUTCOME = "outcome";

  /** From 1 to 5. */
  public static final String TREATMENT = "treatment";

  /** That somebody else must look at it. */
  public static final String LOW = "low";

  /** That from here on everything happens in the case that {@link #TO} names. */
  public static final String JOINED = "joined";

  /** What makes two sendings of one form the same. */
  public static final String KEY = "key";

  /** Whether the praised may be told. */
  public static final String MAY_TELL = "mayTell";

  private Fact() {}
}
