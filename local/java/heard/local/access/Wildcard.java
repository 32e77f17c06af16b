package heard.local.access;

import java.util.regex.Pattern;

/** IAM's patterns: {@code *} is any text, {@code ?} any one character. */
final class Wildcard {
  private Wildcard() {}

  static boolean matches(String pattern, String value, boolean anyCase) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(pattern.substring(i, i + 1)));
      }
    }
    int flags = Pattern.DOTALL | (anyCase ? Pattern.CASE_INSENSITIVE : 0);
    return Pattern.compile(regex.toString(), flags).matcher(value).matches();
  }
}
