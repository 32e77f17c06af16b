package heard.web;

import heard.casework.Case;
import heard.casework.CaseFile;
import heard.casework.CaseState;
import heard.casework.Entry;
import heard.casework.Entry.What;
import heard.casework.Join;
import heard.casework.Remedy;
import heard.customer.Market;
import heard.feedback.Reference;
import heard.feedback.Submission;
import heard.staff.Colleague;
import heard.staff.Organisation;
import heard.staff.Place;
import heard.staff.Team;
import heard.web.StatusView.Allowed;
import heard.web.StatusView.Holder;
import heard.web.StatusView.Photo;
import heard.web.StatusView.Promised;
import heard.web.StatusView.Said;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a case, or a submission that is not one yet, into its status page. */
public final class StatusPage {
  /** How many photos one case takes. */
  public static final int MOST_PHOTOS = 5;

  private final Texts texts;
  private final Visit visit;

  private StatusPage(Visit visit) {
    this.visit = visit;
    this.texts = Texts.of(visit.language());
  }

  /**
   * The page of what was received and has no case yet.
   *
   * @param knownBy when the customer will know who has it
   * @param zone where the customer lives
   */
  public static StatusView waiting(
      Visit visit, Submission submission, Instant knownBy, ZoneId zone) {
    return new StatusPage(visit).waiting(submission, knownBy, zone);
  }

  /** The page of a case. */
  public static StatusView of(Visit visit, CaseFile file, Organisation organisation) {
    return new StatusPage(visit).of(file, organisation);
  }

  private StatusView waiting(Submission submission, Instant knownBy, ZoneId zone) {
    var moments = new Moments(texts);
    var by = moments.by(knownBy.atZone(zone).toLocalDateTime());
    var at = moments.brief(submission.receivedAt().atZone(zone).toLocalDateTime());
    var theirs = submission.feedback().language();
    var lang = theirs == texts.language() ? null : theirs.tag();
    var words = new Said("own", texts.get("said.you"), at, submission.feedback().message(), lang);
    return new StatusView(
        frame(texts.get("status.received.title")),
        visit.address(),
        visit.key(),
        null,
        null,
        submission.reference().text(),
        texts.get("status.received.lead"),
        false,
        List.of(),
        new Promised(texts.get("status.received.promise"), by),
        null,
        List.of(),
        false,
        List.of(),
        List.of(words),
        List.of(),
        new Allowed(false, false, false, false, false, false),
        "",
        "",
        List.of(texts.get("status.more.way")));
  }

  private StatusView of(CaseFile file, Organisation organisation) {
    var head = file.head();
    var told = told(file.entries());
    var team = organisation.team(head.team()).map(Team::name).orElse(texts.get("said.us"));
    var mayTell = "true".equals(told.get("mayTell"));
    var into = Join.into(file).map(Reference::text).orElse(null);
    var standing = new Standing(texts, head, mayTell, team, into, visit.now());
    var understood = new Understood(texts, organisation);
    var photos = photos(file.entries());
    var confirmed = confirmed(file.entries());
    var refused = visit.refused();
    return new StatusView(
        frame(standing.title()),
        visit.address(),
        visit.key(),
        visit.done().map(action -> texts.get("status.notice." + action)).orElse(null),
        refused.map(r -> texts.get(r.why().text())).orElse(null),
        head.reference().text(),
        standing.lead(),
        standing.praise(),
        standing.steps(),
        standing.promise(),
        head.open() ? holder(head, organisation, team) : null,
        understood.of(head, told),
        confirmed,
        Voucher.of(Remedy.of(file.entries()), texts),
        new Conversation(texts, head.customer().zone(), understood.theirs(head), visit.address())
            .of(shown(file.entries(), standing.praise())),
        photos,
        allowed(head, standing.praise(), confirmed, photos.size()),
        refused.map(Visit.Refused::written).orElse(""),
        refused.map(Visit.Refused::action).orElse(""),
        more(head, standing.praise(), organisation));
  }

  private Frame frame(String title) {
    return Frame.of(visit.language(), title, Tongue.all(visit.language(), visit.address() + "?"))
        .under(visit.brand());
  }

  private static Map<String, String> told(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.what() == What.RECEIVED)
        .map(Entry::facts)
        .findFirst()
        .orElse(Map.of());
  }

  /** Who took on a compliment is nothing its writer waits for. */
  private static List<Entry> shown(List<Entry> entries, boolean praise) {
    return entries.stream().filter(e -> !praise || e.what() != What.OWNED).toList();
  }

  /** Whether the customer's last word on our understanding was yes. */
  private static boolean confirmed(List<Entry> entries) {
    var confirmed = false;
    for (var entry : entries) {
      confirmed =
          entry.what() == What.UNDERSTOOD
              || (confirmed
                  && entry.what() != What.MISUNDERSTOOD
                  && entry.what() != What.CORRECTED);
    }
    return confirmed;
  }

  private @Nullable Holder holder(Case head, Organisation organisation, String team) {
    Optional<String> owned = head.owner().flatMap(organisation::colleague).map(Colleague::place);
    Optional<Place> place =
        owned
            .or(() -> organisation.team(head.team()).flatMap(Team::place))
            .flatMap(organisation::place);
    return new Holder(
        head.ownerName().orElse(team),
        place.map(Place::name).orElse(null),
        place.map(Place::address).orElse(null),
        place.map(p -> new Hours(texts).lines(p.hours())).orElse(List.of()));
  }

  private List<Photo> photos(List<Entry> entries) {
    var photos = new ArrayList<Photo>();
    for (var entry : entries) {
      var id = entry.facts().get("photo");
      if (entry.what() == What.PHOTO && id != null) {
        var number = Integer.toString(photos.size() + 1);
        var name = texts.get("status.photo.name", "number", number);
        photos.add(new Photo(name, visit.address() + "/photos/" + id));
      }
    }
    return photos;
  }

  private static Allowed allowed(Case head, boolean praise, boolean confirmed, int photos) {
    var open = head.open();
    return new Allowed(
        open && !confirmed,
        true,
        !praise && head.state() != CaseState.WITHDRAWN,
        head.state() == CaseState.ANSWERED,
        open && !praise && photos < MOST_PHOTOS,
        open);
  }

  private List<String> more(Case head, boolean praise, Organisation organisation) {
    var more = new ArrayList<String>();
    more.add(texts.get(praise ? "status.more.compliment" : "status.more.way"));
    if (!praise) {
      organisation
          .market(head.customer().country())
          .flatMap(Market::turnTo)
          .ifPresent(turnTo -> more.add(texts.get("status.more.turn", "turnTo", turnTo)));
    }
    return more;
  }
}
