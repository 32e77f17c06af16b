package heard.function;

import heard.customer.Consent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of a customer list as the document it means: columns named as a customer's fields,
 * consents as columns {@code marketing} and {@code service} with yes or no in four languages.
 *
 * @param at when a consent counts from where the list does not say: {@code marketingAt}
 */
record CsvCustomer(Map<String, String> columns, Instant at) {
  private static final Set<String> YES =
      Set.of("yes", "y", "ja", "j", "kyllä", "kylla", "k", "true", "1", "x");
  private static final Set<String> NO = Set.of("no", "n", "nei", "nej", "ei", "e", "false", "0");
  private static final List<String> NAMES =
      List.of(
          "id",
          "name",
          "givenName",
          "email",
          "phone",
          "postalAddress",
          "country",
          "language",
          "zone",
          "place",
          "birthday",
          "declined",
          "flags",
          "tags",
          "marketing",
          "marketingAt",
          "service",
          "serviceAt");
  private static final Set<String> LISTS = Set.of("flags", "tags", "declined");
  private static final Set<String> CONSENTS = Set.of("marketing", "service");

  /** {@code 21.11.1980}, {@code 21/11/1980}, {@code 21-11-1980}. */
  private static final Pattern NORDIC =
      Pattern.compile("([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})");

  /** Eleven digits, or six and four with a sign between: a national identity number. */
  private static final Pattern IDENTITY =
      Pattern.compile("[0-9]{11}|[0-9]{6}[-+A]?[0-9]{3}[0-9A-Z]|[0-9]{8}-?[0-9]{4}");

  /** Of a line under its headings, however those are capitalised. */
  static CsvCustomer of(Map<String, String> line, Instant at) {
    var columns = new LinkedHashMap<String, String>();
    line.forEach((heading, value) -> columns.put(name(heading.strip()), value));
    return new CsvCustomer(columns, at);
  }

  private static String name(String heading) {
    return NAMES.stream().filter(heading::equalsIgnoreCase).findFirst().orElse(heading);
  }

  Map<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    columns.forEach(
        (name, value) -> {
          String text = value.strip();
          if (text.isEmpty() || CONSENTS.contains(name) || name.endsWith("At")) {
            return;
          }
          fields.put(name, LISTS.contains(name) ? list(text) : plain(name, text));
        });
    List<Map<String, Object>> consents = new ArrayList<>();
    CONSENTS.stream().sorted().forEach(purpose -> consent(purpose).ifPresent(consents::add));
    fields.put("consents", consents);
    return fields;
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split("[|,]", -1))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /** An identity number is taken by no field; its column then reads as nothing we know. */
  private static Object plain(String name, String text) {
    boolean phone = name.equals("phone");
    if (!phone && IDENTITY.matcher(text).matches() && !name.equals("id")) {
      return List.of();
    }
    return name.equals("birthday") ? date(text) : text;
  }

  private static String date(String text) {
    var nordic = NORDIC.matcher(text);
    return nordic.matches()
        ? String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            nordic.group(3),
            Integer.parseInt(nordic.group(2)),
            Integer.parseInt(nordic.group(1)))
        : text;
  }

  private Optional<Map<String, Object>> consent(String purpose) {
    String said = columns.getOrDefault(purpose, "").strip().toLowerCase(Locale.ROOT);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    var consent = new LinkedHashMap<String, Object>();
    consent.put("purpose", YES.contains(said) || NO.contains(said) ? purpose : "?" + said);
    consent.put("basis", "consent");
    consent.put("granted", YES.contains(said));
    String when = columns.getOrDefault(purpose + "At", "").strip();
    consent.put("at", when.isEmpty() ? at.toString() : moment(when));
    consent.put("source", when.isEmpty() ? Consent.UNDATED : "import");
    return Optional.of(consent);
  }

  private static String moment(String when) {
    String date = date(when);
    return date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? date + "T00:00:00Z" : date;
  }
}
