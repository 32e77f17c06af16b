package heard.correspondence;

/**
 * What a letter says in one language.
 *
 * @param subject of the mail, one line
 * @param body of the mail, in Markdown (CommonMark) with {@code {{blanks}}}
 * @param sms the same as a text message; empty where there is none
 */
public record LetterText(String subject, String body, String sms) {
  public static final LetterText EMPTY = new LetterText("", "", "");

  public boolean isEmpty() {
    return subject.isBlank() && body.isBlank() && sms.isBlank();
  }

  /** Whether it can go out by this road. */
  public boolean says(boolean asSms) {
    return asSms ? !sms.isBlank() : !body.isBlank();
  }
}
