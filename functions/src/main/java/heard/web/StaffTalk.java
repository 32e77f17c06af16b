package heard.web;

import heard.casework.CaseFile;
import heard.casework.Entry;
import heard.casework.Fact;
import heard.casework.Note;
import heard.casework.Remedy;
import heard.mail.Enclosure.From;
import heard.mail.Joining.Kept;
import heard.staff.Colleague;
import heard.web.CaseView.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time-line as staff read it: what was said, what was done, and their notes for each other.
 *
 * @param address of the case's page
 * @param lang the language of what was said with the customer, when it is not the page's
 */
record StaffTalk(CaseBrief brief, String address, @Nullable String lang) {
  private record Moment(Instant at, Line line) {}

  List<Line> of(CaseFile file) {
    return after(file, 0, 0);
  }

  /** What came after an entry and a note. */
  List<Line> after(CaseFile file, int entry, int note) {
    var moments = new ArrayList<Moment>();
    for (var e : file.entries()) {
      if (e.number() > entry) {
        moments.add(new Moment(e.at(), line(e)));
      }
    }
    for (var n : file.notes()) {
      if (n.number() > note) {
        moments.add(new Moment(n.at(), line(n)));
      }
    }
    moments.sort(Comparator.comparing(Moment::at));
    return moments.stream().map(Moment::line).toList();
  }

  private Line line(Note note) {
    String at = brief.at(note.at());
    return Kept.of(note)
        .map(kept -> new Line("internal", by(kept.from(), note), at, kept.text(), null))
        .orElseGet(() -> new Line("internal", by("happened.note", note), at, note.text(), null));
  }

  private String by(From from, Note note) {
    return switch (from) {
      case BOUNCE -> texts().get("happened.note.bounce");
      case SILENCE -> texts().get("happened.note.silence");
      case MACHINE -> texts().get("happened.note.machine");
      case CUSTOMER, COLLEAGUE, PARTY, FLOOD -> by("happened.note.mail", note);
    };
  }

  private String by(String sentence, Note note) {
    return texts().get(sentence, "name", colleague(note.author()));
  }

  private Line line(Entry e) {
    return switch (e.what()) {
      case RECEIVED, CUSTOMER_WROTE -> own(e);
      case MISUNDERSTOOD -> own(e, texts().get("news.misunderstood"));
      case NOT_SATISFIED -> own(e, texts().get("news.not-satisfied"));
      case SCORED ->
          own(
              e,
              texts()
                  .get(
                      "happened.scored",
                      "outcome",
                      fact(e, Fact.OUTCOME),
                      "treatment",
                      fact(e, Fact.TREATMENT)));
      case STAFF_WROTE, PRAISE_ANSWERED -> ours(e, name(e));
      case ANSWERED -> ours(e, texts().get("said.answered", "name", name(e)));
      case REMEDY -> ours(e, texts().get("happened.remedy", "name", name(e), "what", remedy(e)));
      case APPROVAL_ASKED ->
          ours(e, texts().get("happened.asked", "name", name(e), "what", remedy(e)));
      case APPROVAL_REFUSED -> ours(e, texts().get("happened.not-approved"));
      case PROMISED, PROMISE_RENEWED -> ours(e, promised(e));
      case PROMISE_BROKEN -> ours(e, texts().get("said.broken") + " " + promised(e));
      case OWNED -> event(e, texts().get("happened.owned", "name", name(e)));
      case HANDED_OVER -> event(e, texts().get("happened.handed-over", "name", name(e)));
      case GIVEN_BACK -> event(e, texts().get("happened.given-back"));
      case SET_ASIDE -> event(e, texts().get("happened.set-aside"));
      case LINKED -> event(e, linked(e));
      case CORRECTED -> event(e, texts().get("said.corrected"));
      case UNDERSTOOD -> event(e, texts().get("happened.understood"));
      case PHOTO -> event(e, texts().get("news.photo"));
      case ACCEPTED -> event(e, texts().get("news.accepted"));
      case WITHDRAWN -> event(e, texts().get("news.withdrawn"));
      case PRAISE_PASSED_ON -> event(e, texts().get("happened.told", "name", name(e)));
    };
  }

  Line own(Entry e) {
    return own(e, texts().get("happened.customer"));
  }

  private Line own(Entry e, String by) {
    return new MailLine(texts(), address).of(e, by, brief.at(e.at()), lang);
  }

  private Line ours(Entry e, String by) {
    String looks = e.text().isPresent() ? "ours" : "event";
    String text = e.text().orElse(null);
    return new Line(looks, by, brief.at(e.at()), text, lang, null, Filing.of(address, e));
  }

  private Line event(Entry e, String sentence) {
    return new Line("event", sentence, brief.at(e.at()), null, null);
  }

  private String linked(Entry e) {
    String how = e.facts().containsKey(Fact.JOINED) ? "happened.joined" : "happened.linked";
    return texts().get(how, "reference", fact(e, Fact.TO));
  }

  private String promised(Entry e) {
    var what =
        Optional.ofNullable(e.facts().get(Fact.WHAT))
            .map(w -> w.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
            .flatMap(w -> texts().find("duty." + w))
            .map(duty -> ": " + duty)
            .orElse("");
    var by = Optional.ofNullable(e.facts().get(Fact.BY)).map(Instant::parse).orElse(e.at());
    return texts().get("happened.promised", "by", brief.by(by)) + what;
  }

  private String remedy(Entry e) {
    return e.facts().containsKey(Fact.REMEDY) ? remedy(Remedy.read(e.facts())) : "";
  }

  /** "Voucher, 500 kr, goodwill, offered". */
  String remedy(Remedy remedy) {
    var words = new ArrayList<String>();
    words.add(texts().get("remedy." + CaseBrief.word(remedy.kind())));
    remedy.amount().ifPresent(money -> words.add(new Amounts(texts().language()).of(money)));
    words.add(texts().get("basis." + CaseBrief.word(remedy.basis())));
    words.add(texts().get("remedy.state." + CaseBrief.word(remedy.state())));
    remedy.code().ifPresent(words::add);
    return String.join(", ", words);
  }

  private String name(Entry e) {
    return Optional.ofNullable(e.facts().get(Fact.NAME))
        .or(() -> e.who().map(this::colleague))
        .orElse(texts().get("said.us"));
  }

  String colleague(String id) {
    return brief.organisation().colleague(id).map(Colleague::givenName).orElse(id);
  }

  private static String fact(Entry e, String name) {
    return e.facts().getOrDefault(name, "–");
  }

  private Texts texts() {
    return brief.texts();
  }
}
