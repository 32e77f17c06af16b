package heard.web;

import heard.customer.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a decision went by, in words: the ledger keeps it as codes.
 *
 * @param language of the colleague who looks
 */
record WhyInputs(Language language) {
  /** In the order of a story: the occasion, the wish, the customer, what stood against it. */
  private static final List<String> ORDER =
      List.of(
          "day",
          "wished",
          "goodUntil",
          "zone",
          "consent",
          "flags",
          "complaints",
          "suppressed",
          "first",
          "greeted",
          "state",
          "schedule",
          "decidedAt");

  /** Each with what it is called and how it was. */
  List<Choice> lines(Map<String, String> codes) {
    ZoneId zone = zone(codes);
    var lines = new ArrayList<Choice>();
    for (String code : ORDER) {
      Optional.ofNullable(codes.get(code))
          .flatMap(value -> said(code, value, zone))
          .ifPresent(said -> lines.add(new Choice(said, texts().get("why.input." + code))));
    }
    return lines;
  }

  static ZoneId zone(Map<String, String> codes) {
    return Optional.ofNullable(codes.get("zone")).map(ZoneId::of).orElse(ZoneOffset.UTC);
  }

  private Optional<String> said(String code, String value, ZoneId zone) {
    return switch (code) {
      case "day" -> Optional.of(moments().date(LocalDate.parse(value)));
      case "wished", "goodUntil", "decidedAt" ->
          Optional.of(moments().at(Instant.parse(value).atZone(zone).toLocalDateTime()));
      case "zone" -> Optional.of(city(value));
      case "consent" -> Optional.of(consent(value, zone));
      case "flags" -> Optional.of(flags(value));
      case "complaints" -> Optional.of(value.replace(" ", ", "));
      // Its name is a code; people go by when.
      case "first", "greeted" ->
          Optional.of(
              moments()
                  .at(
                      Instant.parse(value.substring(value.indexOf(' ') + 1))
                          .atZone(zone)
                          .toLocalDateTime()));
      case "suppressed" -> Optional.of(texts().get("why." + word(value)));
      case "state" -> Optional.of(texts().get("schedule.state." + word(value)));
      // Its id is the address of the page already.
      case "schedule" ->
          Optional.of(value)
              .filter(id -> id.contains("."))
              .map(id -> id.substring(id.lastIndexOf('.') + 1));
      default -> Optional.empty();
    };
  }

  /** Whose clock it is, as people name it. */
  private static String city(String zone) {
    return zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
  }

  /** Such as {@code yes CONSENT 2025-01-01T09:00:00Z}; one word where there is none. */
  private String consent(String value, ZoneId zone) {
    String[] parts = value.split(" ", -1);
    if (parts.length != 3) {
      return texts().get("why.consent.none");
    }
    String how = parts[0].equals("no") ? "no" : word(parts[1]);
    LocalDate day = Instant.parse(parts[2]).atZone(zone).toLocalDate();
    return texts().get("why.consent." + how, "day", moments().date(day));
  }

  /** {@code [DECEASED, MINOR]}. */
  private String flags(String value) {
    return Arrays.stream(value.replaceAll("[\\[\\] ]", "").split(",", -1))
        .map(flag -> texts().get("why.flag." + word(flag)))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String word(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Moments moments() {
    return Moments.in(language);
  }

  private Texts texts() {
    return Texts.of(language);
  }
}
