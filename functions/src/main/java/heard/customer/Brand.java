package heard.customer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Whose pages and letters these are, as the customers of one market know them.
 *
 * @param name as customers know it; the logo where there is no picture
 * @param logo the address of a picture, {@code https} only
 * @param colour of links and buttons on white; empty for ours
 * @param sender what stands before the address that mail is sent from; the name where empty
 */
public record Brand(
    String name, Optional<String> logo, Optional<Colour> colour, Optional<String> sender) {
  /** Until a chain puts its own name. */
  public static final Brand HEARD =
      new Brand("Heard", Optional.empty(), Optional.empty(), Optional.empty());

  private static final Colour ACCENT = new Colour("#14594a");
  private static final Colour ACCENT_IN_THE_DARK = new Colour("#86d5c0");
  private static final String PLAIN = "[A-Za-z0-9 ]+";

  /** So many letters fit into one encoded word of 75 signs, whatever they are. */
  private static final int LETTERS = 14;

  /** On light paper. */
  public String accent() {
    return colour.orElse(ACCENT).hex();
  }

  /** In the dark. */
  public String accentInTheDark() {
    return colour.map(Colour::inTheDark).orElse(ACCENT_IN_THE_DARK).hex();
  }

  /** The site the logo comes from, for a content security policy; empty where there is none. */
  public Optional<String> logoSite() {
    return logo.map(address -> "https://" + java.net.URI.create(address).getAuthority());
  }

  /**
   * Who a mail is from: a name as RFC 5322 and, where it is not plain letters, RFC 2047 have it.
   */
  public String from(String address) {
    String shown = sender.orElse(name);
    return (shown.matches(PLAIN) ? shown : encoded(shown)) + " <" + address + ">";
  }

  private static String encoded(String name) {
    int[] letters = name.codePoints().toArray();
    List<String> words = new ArrayList<>();
    for (int from = 0; from < letters.length; from += LETTERS) {
      String part = new String(letters, from, Math.min(LETTERS, letters.length - from));
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      words.add("=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=");
    }
    return String.join(" ", words);
  }
}
