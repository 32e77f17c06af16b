package heard.triage;

import heard.customer.Language;
import heard.feedback.Guess;
import heard.feedback.Guess.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What else stands in a text: when it happened, by when it is needed, a number, a thing. */
final class Details {
  private static final Map<Language, String> MONTHS =
      Map.of(
          Language.EN, "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
          Language.NB, "jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des",
          Language.SV, "jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec",
          Language.FI, "tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu");

  private static final Map<Language, String> DAYS =
      Map.of(
          Language.EN,
              "monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|tomorrow|weekend",
          Language.NB,
              "mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|jul|julaften|morgen|helgen",
          Language.SV,
              "måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|jul|julafton|morgon|helgen",
          Language.FI,
              "maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|joulu|huomis|viikonlop");

  private static final Map<Language, String> PAST =
      Map.of(
          Language.EN,
              "yesterday|last week|today|on monday|on tuesday|on wednesday|on thursday|on friday|on"
                  + " saturday|on sunday|last \\w{6,9}",
          Language.NB,
              "i går|forrige uke|i dag|på mandag|på tirsdag|på onsdag|på torsdag|på fredag|på"
                  + " lørdag|på søndag|forrige \\w{4,7}|sist \\w{4,7}",
          Language.SV,
              "igår|i går|förra veckan|idag|i dag|i måndags|i tisdags|i onsdags|i torsdags|i"
                  + " fredags|i lördags|i söndags",
          Language.FI,
              "eilen|viime"
                  + " viikolla|tänään|maanantaina|tiistaina|keskiviikkona|torstaina|perjantaina|lauantaina|sunnuntaina");

  private static final Map<Language, String> BY =
      Map.of(
          Language.EN, "by|before|no later than",
          Language.NB, "innen|før|senest",
          Language.SV, "före|innan|senast",
          Language.FI, "ennen|viimeistään");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}+/.,-])(?:[A-Z]{1,3}-?)?[0-9]{5,12}(?:-[0-9]{1,4})?(?![\\p{L}\\p{Nd}/,-])");

  private static final Set<String> ORDER =
      Set.of(
          "order",
          "ordre",
          "ordrenummer",
          "bestilling",
          "bestillingsnummer",
          "ordernummer",
          "beställning",
          "beställningsnummer",
          "tilaus",
          "tilausnumero",
          "tilauksen",
          "tilaukseni",
          "number",
          "nummer",
          "numero",
          "nr",
          "no",
          "ordrenr",
          "ordernr");

  private static final int LONGEST = 4_000;

  private Details() {}

  static List<Guess> in(String text, Language language) {
    String part = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    var guesses = new ArrayList<Guess>();
    by(part, language).ifPresent(guesses::add);
    happened(part, language).ifPresent(guesses::add);
    order(part).ifPresent(guesses::add);
    product(part, language).ifPresent(guesses::add);
    return guesses;
  }

  private static String date(Language language) {
    return "[0-9]{1,2}\\.[0-9]{1,2}\\.(?:20[0-9]{2})?|[0-9]{1,2}/[0-9]{1,2}(?:[/-]20[0-9]{2})?|20[0-9]{2}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}(?:st|nd|rd|th|\\.|\\.?e)?"
               + " (?:of )?(?:"
        + MONTHS.get(language)
        + ")\\p{L}{0,9}";
  }

  /** Each pattern is made once. */
  private record Patterns(Pattern by, Pattern past, Pattern limit) {
    static Patterns of(Language language) {
      String date = date(language);
      String when = "(?:" + date + "|(?:" + DAYS.get(language) + ")\\p{L}{0,7})";
      String by = "(?:" + BY.get(language) + ")";
      return new Patterns(
          compiled(
              language == Language.FI
                  ? when + " mennessä|" + by + " " + when
                  : "\\b" + by + "(?: the| on| den)? " + when),
          compiled("(?<![\\p{L}\\p{Nd}])(?:" + PAST.get(language) + "|" + date + ")"),
          compiled("\\b" + by + "(?: the| on| den)? $"));
    }
  }

  private static final Map<Language, Patterns> PATTERNS = patterns();

  private static Map<Language, Patterns> patterns() {
    var patterns = new EnumMap<Language, Patterns>(Language.class);
    for (Language language : Language.values()) {
      patterns.put(language, Patterns.of(language));
    }
    return patterns;
  }

  private static Patterns patterns(Language language) {
    return java.util.Objects.requireNonNull(PATTERNS.get(language));
  }

  private static Optional<Guess> by(String text, Language language) {
    return first(patterns(language).by(), text, m -> true)
        .map(found -> new Guess(Field.NEEDED_BY, found, 0.7, found));
  }

  private static Optional<Guess> happened(String text, Language language) {
    return first(patterns(language).past(), text, m -> !preceded(text, m.start(), language))
        .map(found -> new Guess(Field.HAPPENED_ON, found, 0.6, found));
  }

  /** A day named as a limit is not the day it happened. */
  private static boolean preceded(String text, int at, Language language) {
    String before = text.substring(Math.max(0, at - 16), at).toLowerCase(java.util.Locale.ROOT);
    String after = text.substring(at, Math.min(text.length(), at + 30));
    return patterns(language).limit().matcher(before).find() || after.contains("mennessä");
  }

  /** Surer when the words before it say what it is; a telephone number is none. */
  private static Optional<Guess> order(String text) {
    Matcher m = NUMBER.matcher(text);
    while (m.find()) {
      String before = text.substring(Math.max(0, m.start() - 30), m.start());
      String small = before.toLowerCase(java.util.Locale.ROOT);
      boolean said =
          List.of(small.split("[^\\p{L}]+", 12)).stream().anyMatch(ORDER::contains)
              || before.endsWith("#");
      boolean phone = small.matches("(?s).*(tlf|tel|puh|ring|call|mobil|soita)[^\\p{L}]*");
      if (!phone && (said || m.group().contains("-"))) {
        return Optional.of(
            new Guess(
                Field.ORDER_NUMBER,
                m.group(),
                said ? 0.9 : 0.55,
                before.strip() + " " + m.group()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Guess> product(String text, Language language) {
    Lexicon lexicon = Lexicon.of(language);
    List<Word> words = Stemmer.of(language).words(text);
    for (int i = 0; i < words.size(); i++) {
      var found = lexicon.longest("product", words, i);
      if (found.isPresent()) {
        int last = i + found.get().words().size() - 1;
        String said = text.substring(words.get(i).start(), words.get(last).end());
        return Optional.of(new Guess(Field.PRODUCT, said, 0.6, said));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> first(Pattern pattern, String text, Predicate<Matcher> wanted) {
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      if (wanted.test(m)) {
        return Optional.of(m.group());
      }
    }
    return Optional.empty();
  }

  private static Pattern compiled(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
