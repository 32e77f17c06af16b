package heard.mail;

/**
 * What SES says of a mail in its own notice: the only place we believe. A field inside the mail is
 * written by whoever wrote the mail.
 */
public record Verdicts(Verdict spf, Verdict dkim, Verdict dmarc, Verdict spam, Verdict virus) {
  /** Of an object that was found without a notice. */
  public static final Verdicts UNKNOWN =
      new Verdicts(
          Verdict.UNKNOWN, Verdict.UNKNOWN, Verdict.UNKNOWN, Verdict.UNKNOWN, Verdict.UNKNOWN);

  /** The outcome of one check. */
  public enum Verdict {
    PASS,
    FAIL,
    /** The domain says nothing of it. */
    GRAY,
    PROCESSING_FAILED,
    UNKNOWN;

    public static Verdict of(String word) {
      for (Verdict verdict : values()) {
        if (verdict.name().equals(word)) {
          return verdict;
        }
      }
      return UNKNOWN;
    }
  }

  /** Whether anybody could have sent it in this sender's name. */
  public boolean unverified() {
    return dmarc == Verdict.FAIL || (spf != Verdict.PASS && dkim != Verdict.PASS);
  }

  public boolean infected() {
    return virus == Verdict.FAIL;
  }
}
