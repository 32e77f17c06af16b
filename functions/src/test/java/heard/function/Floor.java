package heard.function;

import heard.Faults.Died;
import heard.aws.S3Photos;
import heard.casework.Acting;
import heard.casework.Case;
import heard.casework.Desk;
import heard.casework.Stale;
import heard.correspondence.Links;
import heard.correspondence.Signatures;
import heard.customer.Language;
import heard.feedback.InMemorySubmissions;
import heard.feedback.Reference;
import heard.feedback.Submissions;
import heard.followup.MemoryCustomers;
import heard.reaction.House;
import heard.staff.Colleague;
import heard.web.http.Request;
import heard.web.http.Response;
import heard.web.identity.Session;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.S3Client;

/** The pages that staff and customers press on, over a house in memory. */
final class Floor {
  /** A Monday, ten in Oslo. */
  static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private static final Links LINKS =
      new Links(
          "https://feedback.example.com",
          new Signatures(List.of("k".repeat(32).getBytes(StandardCharsets.UTF_8))));

  final House house;
  final Reference about;

  Floor(House house, Reference about) {
    this.house = house;
    this.about = about;
  }

  static House house() {
    return new House(Desk.HOUSE, MONDAY);
  }

  /** One open complaint in Oslo, seen to. */
  static Floor complaint() {
    var house = house();
    return new Floor(house, house.complaint("oslo", Language.NB));
  }

  /** One compliment in Oslo, for somebody of this name. */
  static Floor praise(String praised) {
    var house = house();
    return new Floor(house, house.praise("oslo", praised, true));
  }

  Case head() {
    return house.head(about);
  }

  String owner() {
    return head().owner().orElseThrow();
  }

  /** A form of the case's page as it is rendered now, filled in. */
  Supplier<Response> desk(String colleague, Map<String, String> fields) {
    var form = new LinkedHashMap<>(fields);
    form.put("version", Integer.toString(head().version()));
    form.put("seen", "1-0");
    form.put("key", UUID.randomUUID().toString());
    Colleague by = Desk.HOUSE.colleague(colleague).orElseThrow();
    var session = new Session(colleague, Set.of(by.role()), MONDAY, MONDAY.plusSeconds(1), "csrf");
    return () -> {
      var cases = house.casesPort();
      var acting = new Acting(cases, house::organisation, House.CHARTER);
      // Asked at the same moment, from threads of their own: those take no turns.
      var gathering = new Gathering(house.cases, new MemoryCustomers(), house.ledger);
      return new DeskPages(
              cases, house::organisation, acting, gathering, (r, i, t, c) -> {}, house::now)
          .act(post("/desk/", about.text(), "proxy", form), new Visitor(by, session));
    };
  }

  /** What the customer says on the status page. */
  Supplier<Response> status(Map<String, String> fields) {
    var form = new LinkedHashMap<>(fields);
    form.put("key", UUID.randomUUID().toString());
    String token = LINKS.statusToken(about, MONDAY);
    return () ->
        new StatusDesk(
                LINKS,
                house.casesPort(),
                house.port(Submissions.class, new InMemorySubmissions()),
                house::organisation,
                new PhotoShelf(new S3Photos(new NoBucket(), "none"), house.cases, house::now),
                House.CHARTER,
                Duration.ofHours(7),
                house::now)
            .say(post("/status/", token, "token", form));
  }

  /** The faces that the customer chose. */
  Supplier<Response> survey(Map<String, String> form) {
    String link = LINKS.survey(about, MONDAY);
    String token = link.substring(link.lastIndexOf('/') + 1);
    return () ->
        new SurveyDesk(LINKS, house.casesPort(), house::organisation, House.CHARTER, house::now)
            .take(post("/survey/", token, "token", form));
  }

  /** Whoever gets no answer presses again. */
  static Response insist(Supplier<Response> press) {
    while (true) {
      try {
        return press.get();
      } catch (Died | Stale _) {
        // The page did not load: once more.
      }
    }
  }

  /** Something that goes well, and what follows from it. */
  Floor did(Supplier<Response> press) {
    Response answer = press.get();
    if (answer.status() != 303) {
      throw new AssertionError(answer.status() + " " + answer.body());
    }
    house.settle();
    return this;
  }

  private static Request post(
      String path, String name, String parameter, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return new Request(
        "POST " + path + "{" + parameter + "}",
        path + name,
        Map.of(),
        Map.of("content-type", "application/x-www-form-urlencoded"),
        List.of(),
        Map.of(parameter, name),
        new Request.Bytes(body.getBytes(StandardCharsets.UTF_8)),
        "192.0.2.1");
  }

  /** Nobody sends photos here. */
  private static final class NoBucket implements S3Client {
    @Override
    public String serviceName() {
      return "s3";
    }

    @Override
    public void close() {}
  }
}
