package heard.customer;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person we know, as the shop's systems told us.
 *
 * @param id opaque, theirs for good
 * @param name as they write it; never split
 * @param country ISO 3166-1
 * @param place the id of their usual shop
 * @param ownLanguage whether they chose their language themselves
 * @param declined occasions they do not want to be remembered on
 * @param version counts the changes, from 1
 */
public record Customer(
    String id,
    String name,
    Optional<String> givenName,
    Optional<Mailbox> email,
    Optional<Phone> phone,
    Optional<String> postalAddress,
    String country,
    Language language,
    boolean ownLanguage,
    ZoneId zone,
    Optional<String> place,
    Optional<Birthday> birthday,
    List<Consent> consents,
    Set<String> declined,
    Set<Flag> flags,
    Set<String> tags,
    int version) {
  public Customer {
    consents = List.copyOf(consents);
    declined = Set.copyOf(declined);
    flags = Set.copyOf(flags);
    tags = Set.copyOf(tags);
  }

  /** As somebody tells of them. */
  public Customer(
      String id,
      String name,
      Optional<String> givenName,
      Optional<Mailbox> email,
      Optional<Phone> phone,
      Optional<String> postalAddress,
      String country,
      Language language,
      ZoneId zone,
      Optional<String> place,
      Optional<Birthday> birthday,
      List<Consent> consents,
      Set<String> declined,
      Set<Flag> flags,
      Set<String> tags,
      int version) {
    this(
        id,
        name,
        givenName,
        email,
        phone,
        postalAddress,
        country,
        language,
        false,
        zone,
        place,
        birthday,
        consents,
        declined,
        flags,
        tags,
        version);
  }

  /** The same, in a language they chose themselves. */
  public Customer speaking(Language chosen) {
    return new Customer(
        id,
        name,
        givenName,
        email,
        phone,
        postalAddress,
        country,
        chosen,
        true,
        zone,
        place,
        birthday,
        consents,
        declined,
        flags,
        tags,
        version);
  }

  /** The next version, with what they prefer now. */
  public Customer preferring(Language chosen, List<Consent> said, Set<String> unwanted) {
    return new Customer(
        id,
        name,
        givenName,
        email,
        phone,
        postalAddress,
        country,
        chosen,
        ownLanguage || chosen != language,
        zone,
        place,
        birthday,
        said,
        unwanted,
        flags,
        tags,
        version + 1);
  }

  /** The same as that version. */
  public Customer at(int number) {
    return new Customer(
        id,
        name,
        givenName,
        email,
        phone,
        postalAddress,
        country,
        language,
        ownLanguage,
        zone,
        place,
        birthday,
        consents,
        declined,
        flags,
        tags,
        number);
  }

  /** What makes a customer somebody we do not greet. */
  public enum Flag {
    DECEASED,
    MINOR,
    MOVED
  }
}
