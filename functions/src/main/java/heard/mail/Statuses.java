package heard.mail;

/** Finds a status code in what a mail server wrote in words: enhanced (RFC 3463), or of SMTP. */
final class Statuses {
  private static final int FAR = 20_000;

  private Statuses() {}

  /** Such as {@code 5.1.1}, or {@code 5.0.0} for a bare 550; empty when there is none. */
  static String in(String text) {
    String bare = "";
    for (int i = 0; i < Math.min(text.length(), FAR); i++) {
      char c = text.charAt(i);
      boolean start = (c == '4' || c == '5') && (i == 0 || !wordly(text.charAt(i - 1)));
      if (start) {
        int end = i;
        while (end < text.length() && (digit(text.charAt(end)) || text.charAt(end) == '.')) {
          end++;
        }
        String word = text.substring(i, end);
        if (enhanced(word)) {
          return word;
        }
        bare = bare.isEmpty() && word.length() == 3 && word.indexOf('.') < 0 ? c + ".0.0" : bare;
        i = end;
      }
    }
    return bare;
  }

  private static boolean enhanced(String word) {
    int first = word.indexOf('.');
    int second = word.indexOf('.', first + 1);
    return first == 1
        && second > 2
        && second < 6
        && word.length() > second + 1
        && word.length() <= second + 4
        && word.indexOf('.', second + 1) < 0;
  }

  private static boolean wordly(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '@';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
