package heard.mail;

import heard.casework.Assignment;
import heard.casework.Charter;
import heard.casework.Routing;
import heard.customer.Customer;
import heard.customer.Customers;
import heard.customer.Mailbox;
import heard.customer.Phone;
import heard.dispatch.Dispatch;
import heard.feedback.Reference;
import heard.feedback.Submission;
import heard.feedback.WordTriage;
import heard.reaction.CaseOpener;
import heard.reaction.Limits;
import heard.reaction.Opening;
import heard.reaction.Parties;
import heard.reaction.Reactions;
import heard.staff.Organisation;
import heard.time.PublicHolidays;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes cases of what the post took in, in a house without people. */
final class House {
  private final Post post;
  private final Set<String> seen = new HashSet<>();
  private final Counters counters = new Counters();

  House(Post post) {
    this.post = post;
  }

  /** Opens a case for each new submission; the acknowledgements that go out. */
  List<Dispatch> react(Instant now) {
    var acknowledged = new ArrayList<Dispatch>();
    for (Submission submission : post.submissions.all()) {
      if (seen.add(submission.reference().text())) {
        Opening opening = opener().open(submission, now);
        post.cases.open(opening.opened(), opening.entries());
        opening.dispatches().stream()
            .filter(d -> d.letter().startsWith("acknowledgement"))
            .forEach(acknowledged::add);
      }
    }
    return acknowledged;
  }

  private CaseOpener opener() {
    var organisation = new Organisation(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    var holidays = new PublicHolidays();
    var everything =
        new Routing.Rule(Set.of(), Set.of(), Set.of(), Set.of(), Routing.Rule.EVERYBODY);
    return new CaseOpener(
        organisation,
        new Routing(List.of(everything)),
        new WordTriage(id -> false),
        Charter.nordic(holidays),
        new Assignment(holidays),
        new Parties(new Nobody(), organisation),
        new Limits(20, 1_000),
        post.cases,
        counters);
  }

  /** We know no customer. */
  private static final class Nobody implements Customers {
    @Override
    public Optional<Customer> find(String id) {
      return Optional.empty();
    }

    @Override
    public List<String> withMailbox(Mailbox mailbox) {
      return List.of();
    }

    @Override
    public List<String> withPhone(Phone phone) {
      return List.of();
    }

    @Override
    public Map<String, Customer> find(Collection<String> ids) {
      return Map.of();
    }

    @Override
    public boolean put(Customer customer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove(String id) {
      throw new UnsupportedOperationException();
    }
  }

  /** Only counts. */
  private static final class Counters implements Reactions {
    private final Map<String, Set<String>> counted = new HashMap<>();

    @Override
    public int count(String key, Instant hour, Reference reference, int most) {
      Set<String> seen = counted.computeIfAbsent(key + hour, k -> new HashSet<>());
      if (!seen.contains(reference.text()) && seen.size() >= most) {
        return most;
      }
      seen.add(reference.text());
      return seen.size();
    }

    @Override
    public boolean open(Opening opening) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Waiting> waiting(Reference reference, int entry) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void follow(Reference reference, int entry, List<Dispatch> dispatches) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Duty> left(Instant before, int most) {
      throw new UnsupportedOperationException();
    }
  }
}
