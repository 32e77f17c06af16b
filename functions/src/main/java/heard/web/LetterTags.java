package heard.web;

import heard.correspondence.LetterText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands between double braces in a letter: a blank, a blank with what to say where it is
 * empty, and the beginning and end of what is only said with, or without, one. Nothing else of
 * Mustache may be used: no files, no other braces, no code.
 */
final class LetterTags {
  /** What a letter can be asked to say. */
  static final List<String> BLANKS =
      List.of(
          "givenName",
          "brand",
          "place",
          "product",
          "amount",
          "order",
          "promisedBy",
          "day",
          "date",
          "reference",
          "formUrl",
          "surveyUrl",
          "preferencesUrl",
          "unsubscribeUrl");

  /** What is not always known. */
  static final Set<String> MAY_BE_EMPTY =
      Set.of("givenName", "place", "product", "amount", "order", "promisedBy");

  /** What fits: four languages of a letter, twice, stay well below the 400 KB of an item. */
  private static final Map<String, Integer> LONGEST =
      Map.of("subject", 200, "body", 10_000, "sms", 1_000);

  private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
  private static final Pattern NAMED = Pattern.compile("([#^/]?)\\s*([a-zA-Z]+)\\s*(?:\\|(.*))?");
  private static final Pattern FALLBACK = Pattern.compile("\\{\\{\\s*([a-zA-Z]+)\\s*\\|([^{}]*)}}");

  private LetterTags() {}

  /** Why a letter cannot go out as it is written. */
  enum Fault {
    /** Nothing is written where something has to be. */
    EMPTY,
    /** Nobody reads that much, and no table keeps it. */
    TOO_LONG,
    /** There is no blank of this name. */
    NO_SUCH_BLANK,
    /** The blank may be empty, and nothing says what to say then. */
    NO_FALLBACK,
    /** Something begins and does not end, or ends and did not begin. */
    NOT_CLOSED,
    /** Braces that are not for blanks. */
    NOT_ALLOWED
  }

  /**
   * One thing to mend.
   *
   * @param part {@code subject}, {@code body} or {@code sms}
   * @param about the blank, or what stands between the braces
   */
  record Wrong(String part, Fault fault, String about) {}

  /** With every fallback in Mustache's own words. */
  static String mustache(String text) {
    return FALLBACK.matcher(text).replaceAll("{{#$1}}{{$1}}{{/$1}}{{^$1}}$2{{/$1}}");
  }

  /** Everything that is wrong with it. */
  static List<Wrong> wrong(LetterText text) {
    var wrong = new ArrayList<Wrong>();
    if (text.subject().isBlank()) {
      wrong.add(new Wrong("subject", Fault.EMPTY, ""));
    }
    if (text.body().isBlank()) {
      wrong.add(new Wrong("body", Fault.EMPTY, ""));
    }
    wrong.addAll(tooLong(text));
    check("subject", text.subject(), wrong);
    check("body", text.body(), wrong);
    check("sms", text.sms(), wrong);
    return wrong;
  }

  /** What not even a draft may be. */
  static List<Wrong> tooLong(LetterText text) {
    return Stream.of(
            Map.entry("subject", text.subject()),
            Map.entry("body", text.body()),
            Map.entry("sms", text.sms()))
        .filter(part -> part.getValue().length() > LONGEST.getOrDefault(part.getKey(), 0))
        .map(part -> new Wrong(part.getKey(), Fault.TOO_LONG, ""))
        .toList();
  }

  private static void check(String part, String text, List<Wrong> wrong) {
    Deque<String> open = new ArrayDeque<>();
    for (MatchResult tag : TAG.matcher(text).results().toList()) {
      fault(tag.group(1).strip(), open)
          .ifPresent(fault -> wrong.add(new Wrong(part, fault, name(tag.group(1).strip()))));
    }
    String rest = TAG.matcher(text).replaceAll("");
    if (rest.contains("{{") || rest.contains("}}")) {
      wrong.add(new Wrong(part, Fault.NOT_CLOSED, "{{"));
    }
    open.forEach(name -> wrong.add(new Wrong(part, Fault.NOT_CLOSED, name.substring(1))));
  }

  private static Optional<Fault> fault(String tag, Deque<String> open) {
    var named = NAMED.matcher(tag);
    if (!named.matches()) {
      return Optional.of(Fault.NOT_ALLOWED);
    }
    String sign = named.group(1);
    String name = named.group(2);
    if (!BLANKS.contains(name)) {
      return Optional.of(Fault.NO_SUCH_BLANK);
    }
    return switch (sign) {
      case "#", "^" -> {
        open.push(sign + name);
        yield Optional.empty();
      }
      case "/" ->
          !open.isEmpty() && open.pop().substring(1).equals(name)
              ? Optional.empty()
              : Optional.of(Fault.NOT_CLOSED);
      default ->
          !MAY_BE_EMPTY.contains(name)
                  || open.contains("#" + name)
                  || (named.group(3) != null && !named.group(3).isBlank())
              ? Optional.empty()
              : Optional.of(Fault.NO_FALLBACK);
    };
  }

  private static String name(String tag) {
    var named = NAMED.matcher(tag);
    return named.matches() ? named.group(2) : tag;
  }
}
