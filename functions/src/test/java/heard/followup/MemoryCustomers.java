package heard.followup;

import heard.customer.CalendarKey;
import heard.customer.Customer;
import heard.customer.Customers;
import heard.customer.Mailbox;
import heard.customer.Occasion;
import heard.customer.Occasions;
import heard.customer.Phone;
import heard.customer.Plausible;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Customers, their occasions and the calendar, for tests.
public final class MemoryCustomers implements Customers, Occasions {
  private final Map<String, Customer> customers = new HashMap<>();
  private final Map<String, Map<String, Occasion>> occasions = new HashMap<>();
  private final Map<String, LocalDate> contacts = new HashMap<>();

  /// By calendar key and shard, then by customer and item.
  private final Map<String, TreeMap<String, Entry>> calendar = new HashMap<>();

  private final Map<String, String> places = new HashMap<>();

  @Override
  public synchronized Optional<Customer> find(String id) {
    return Optional.ofNullable(customers.get(id));
  }

  @Override
  public synchronized Map<String, Customer> find(Collection<String> ids) {
    var found = new HashMap<String, Customer>();
    ids.forEach(id -> find(id).ifPresent(c -> found.put(id, c)));
    return found;
  }

  @Override
  public synchronized List<String> withMailbox(Mailbox mailbox) {
    return customers.values().stream()
        .filter(c -> c.email().filter(m -> m.comparable().equals(mailbox.comparable())).isPresent())
        .map(Customer::id)
        .sorted()
        .toList();
  }

  @Override
  public synchronized List<String> withPhone(Phone phone) {
    return customers.values().stream()
        .filter(c -> c.phone().filter(phone::equals).isPresent())
        .map(Customer::id)
        .sorted()
        .toList();
  }

  @Override
  public synchronized boolean put(Customer customer) {
    int stands = find(customer.id()).map(Customer::version).orElse(0);
    if (stands != customer.version() - 1) {
      return false;
    }
    customers.put(customer.id(), customer);
    place(customer.id(), "birthday", Optional.empty(), Optional.empty());
    customer
        .birthday()
        .filter(b -> !Plausible.placeholder(b))
        .ifPresent(
            b ->
                place(
                    customer.id(),
                    "birthday",
                    Optional.of(CalendarKey.birthday(b.day())),
                    Optional.empty()));
    place(customer.id(), "everyone", Optional.of(CalendarKey.everyone()), Optional.empty());
    return true;
  }

  @Override
  public synchronized void remove(String id) {
    customers.remove(id);
    occasions.remove(id);
    calendar.values().forEach(page -> page.keySet().removeIf(k -> k.startsWith(id + "\n")));
  }

  @Override
  public synchronized Optional<Occasion> find(String customer, String id) {
    return Optional.ofNullable(occasions.getOrDefault(customer, Map.of()).get(id));
  }

  @Override
  public synchronized List<Occasion> of(String customer) {
    return List.copyOf(occasions.getOrDefault(customer, Map.of()).values());
  }

  @Override
  public synchronized void put(Occasion o, ZoneId zone) {
    occasions.computeIfAbsent(o.customer(), c -> new LinkedHashMap<>()).put(o.id(), o);
    boolean stands = o.over().isEmpty();
    place(
        o.customer(),
        "occasion#" + o.id(),
        Optional.of(CalendarKey.occasion(o.kind(), o.moment().day(zone))).filter(k -> stands),
        Optional.of(o));
    place(
        o.customer(),
        "promise#" + o.id(),
        o.promisedFor().map(day -> CalendarKey.promised(o.kind(), day)).filter(k -> stands),
        Optional.of(o));
  }

  @Override
  public synchronized void touched(String customer, LocalDate day) {
    if (contacts.merge(customer, day, (a, b) -> a.isAfter(b) ? a : b).equals(day)) {
      place(customer, "lastContact", Optional.of(CalendarKey.lastContact(day)), Optional.empty());
    }
  }

  @Override
  public synchronized Optional<LocalDate> lastContact(String customer) {
    return Optional.ofNullable(contacts.get(customer));
  }

  private void place(
      String customer, String item, Optional<CalendarKey> key, Optional<Occasion> occasion) {
    String name = customer + "\n" + item;
    String before = places.remove(name);
    if (before != null) {
      calendar.getOrDefault(before, new TreeMap<>()).remove(name);
    }
    key.ifPresent(
        k -> {
          String page = k.text() + "#" + CalendarKey.shard(customer);
          places.put(name, page);
          calendar
              .computeIfAbsent(page, p -> new TreeMap<>())
              .put(name, new Entry(customer, occasion));
        });
  }

  @Override
  public synchronized Page at(CalendarKey key, int shard, Optional<String> after, int most) {
    var page = calendar.getOrDefault(key.text() + "#" + shard, new TreeMap<>());
    var rest = after.map(cursor -> page.tailMap(cursor, false)).orElse(page);
    var entries = new ArrayList<Entry>();
    Optional<String> last = Optional.empty();
    for (var line : rest.entrySet()) {
      if (entries.size() == most) {
        return new Page(entries, last);
      }
      entries.add(line.getValue());
      last = Optional.of(line.getKey());
    }
    return new Page(entries, Optional.empty());
  }

  @Override
  public synchronized int count(CalendarKey key) {
    int count = 0;
    for (int shard = 0; shard < CalendarKey.SHARDS; shard++) {
      count += calendar.getOrDefault(key.text() + "#" + shard, new TreeMap<>()).size();
    }
    return count;
  }
}
