package heard.feedback;

/** The names under which a submission, and the entry made of it, carry what else belongs to it. */
public final class Trait {
  /** The key of the raw mail. */
  public static final String MAIL = "mail";

  public static final String SUBJECT = "subject";

  /** The files of a mail, one a line: number of the part, type, size in bytes, name. */
  public static final String FILES = "files";

  /** What could not be read of a mail, as codes with spaces between. */
  public static final String FLAWS = "flaws";

  /** Why no machine may answer, as a code. */
  public static final String QUIET = "quiet";

  /** The case it may belong to: a person decides. */
  public static final String SUGGESTS = "suggests";

  /** By what a mail was found to belong to its case, as a code. */
  public static final String BY = "joinedBy";

  /** The case it belongs together with. */
  public static final String LINKED = "linked";

  /** That it is one of very many, and nobody is called for it. */
  public static final String FLOOD = "flood";

  /** That it says no more than thank you, and may be passed on as a compliment. */
  public static final String THANKS = "thanks";

  /** Which of several things it is that were said in one message, from 2. */
  public static final String PART = "part";

  /** What it was taken to say, as {@link Guess} writes it. */
  public static final String GUESSES = "guesses";

  /** The id of the colleague who wrote it down. */
  public static final String WRITTEN_BY = "writtenBy";

  /** The id of the colleague who wanted a held mail as a case. */
  public static final String RELEASED_BY = "releasedBy";

  /** What makes two of them the same. */
  public static final String KEY = "key";

  private Trait() {}
}
