package heard.web;

import heard.customer.Language;
import heard.staff.Organisation;
import heard.staff.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a schedule's audience has as codes, in marketing's words: languages, countries and shops by
 * their names.
 *
 * @param language of the colleague who reads
 */
record AudienceWords(Language language, Organisation organisation) {
  /** As the colleague reads it. */
  String shown(String field, String value) {
    return switch (field) {
      case "language" -> Language.knows(value) ? called(Language.of(value)) : value;
      case "country" -> Locale.of("", value).getDisplayCountry(locale(language));
      case "place" -> organisation.place(value).map(Place::name).orElse(value);
      default -> value;
    };
  }

  /** What somebody means who types a name, in any of our languages. */
  String meant(String field, String typed) {
    return switch (field) {
      case "language" -> named(typed, tags(), AudienceWords::languageNames);
      case "country" ->
          named(typed, List.of(Locale.getISOCountries()), AudienceWords::countryNames);
      case "place" ->
          named(
              typed,
              organisation.places().keySet().stream().sorted().toList(),
              id -> organisation.place(id).stream().map(Place::name));
      default -> typed;
    };
  }

  private static String named(
      String typed, List<String> codes, Function<String, Stream<String>> names) {
    return codes.stream()
        .filter(
            code ->
                Stream.concat(Stream.of(code), names.apply(code)).anyMatch(typed::equalsIgnoreCase))
        .findFirst()
        .orElse(typed);
  }

  private static List<String> tags() {
    return Arrays.stream(Language.values()).map(Language::tag).toList();
  }

  private static Stream<String> languageNames(String tag) {
    return Stream.concat(
        Stream.of(called(Language.of(tag))),
        locales().map(spoken -> Locale.of(tag).getDisplayLanguage(spoken)));
  }

  private static Stream<String> countryNames(String code) {
    return locales().map(spoken -> Locale.of("", code).getDisplayCountry(spoken));
  }

  private static Stream<Locale> locales() {
    return Arrays.stream(Language.values()).map(AudienceWords::locale);
  }

  private static Locale locale(Language language) {
    return Locale.forLanguageTag(language.tag());
  }

  private static String called(Language language) {
    return Texts.of(language).get("language");
  }
}
