package heard.web;

import heard.casework.Entry;
import heard.casework.Fact;
import heard.casework.Remedy;
import heard.feedback.Trait;
import heard.mail.Fold;
import heard.web.StatusView.Said;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time-line as the customer reads it.
 *
 * @param zone the customer's
 * @param lang the language of the customer's words when it is not the page's
 * @param address of the page
 */
record Conversation(Texts texts, ZoneId zone, @Nullable String lang, String address) {

  List<Said> of(List<Entry> entries) {
    var said = new ArrayList<Said>();
    for (var entry : entries) {
      said(entry).ifPresent(said::add);
    }
    return said;
  }

  private Optional<Said> said(Entry entry) {
    return switch (entry.what()) {
      case RECEIVED, CUSTOMER_WROTE -> own(entry, texts.get("said.you"));
      case MISUNDERSTOOD -> own(entry, texts.get("said.not-quite"));
      case NOT_SATISFIED -> own(entry, texts.get("said.not-satisfied"));
      case STAFF_WROTE, PRAISE_ANSWERED -> ours(entry, name(entry));
      case REMEDY -> remedy(entry, Remedy.read(entry.facts()));
      case ANSWERED -> ours(entry, texts.get("said.answered", "name", name(entry)));
      case OWNED, HANDED_OVER -> event(entry, texts.get("said.owned", "name", name(entry)));
      case PROMISE_RENEWED -> event(entry, texts.get("said.promised", "by", by(entry)));
      case PROMISE_BROKEN -> event(entry, texts.get("said.broken"));
      case UNDERSTOOD -> event(entry, texts.get("said.right"));
      case ACCEPTED -> event(entry, texts.get("said.accepted"));
      case WITHDRAWN -> event(entry, texts.get("said.withdrawn"));
      case PHOTO -> event(entry, texts.get("said.photo"));
      case PRAISE_PASSED_ON -> event(entry, texts.get("said.told", "name", name(entry)));
      case CORRECTED -> event(entry, texts.get("said.corrected"));
      case LINKED -> joined(entry);
      case PROMISED, SCORED, GIVEN_BACK, SET_ASIDE, APPROVAL_ASKED, APPROVAL_REFUSED ->
          Optional.empty();
    };
  }

  /** That two cases belong together is ours to know; that one goes on in the other is theirs. */
  private Optional<Said> joined(Entry entry) {
    return entry.facts().containsKey(Fact.JOINED)
        ? event(
            entry, texts.get("said.joined", "reference", entry.facts().getOrDefault(Fact.TO, "")))
        : Optional.empty();
  }

  /** What is offered, in whose words; of each further step only that it happened. */
  private Optional<Said> remedy(Entry entry, Remedy remedy) {
    var what = new ArrayList<String>();
    what.add(texts.get("remedy." + word(remedy.kind())));
    remedy.amount().ifPresent(money -> what.add(new Amounts(texts.language()).of(money)));
    what.add(texts.get("remedy.state." + word(remedy.state())));
    String line = String.join(", ", what);
    return remedy.state() == Remedy.State.OFFERED
        ? ours(entry, name(entry) + " – " + line)
        : event(entry, line);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private Optional<Said> own(Entry entry, String by) {
    return Optional.of(new Said("own", by, at(entry), words(entry).orElse(null), lang));
  }

  /** They know what they only quoted. */
  private static Optional<String> words(Entry entry) {
    return entry.facts().containsKey(Trait.MAIL)
        ? entry.text().map(text -> Fold.of(text).shown())
        : entry.text();
  }

  private Optional<Said> ours(Entry entry, String by) {
    return Optional.of(
        new Said(
            "ours", by, at(entry), entry.text().orElse(null), lang, Filing.of(address, entry)));
  }

  private Optional<Said> event(Entry entry, String sentence) {
    return Optional.of(new Said("event", sentence, at(entry), null, null));
  }

  private String at(Entry entry) {
    return new Moments(texts).brief(entry.at().atZone(zone).toLocalDateTime());
  }

  private String by(Entry entry) {
    var by = Instant.parse(entry.facts().getOrDefault("by", entry.at().toString()));
    return new Moments(texts).by(by.atZone(zone).toLocalDateTime());
  }

  private String name(Entry entry) {
    return entry.facts().getOrDefault("name", texts.get("said.us"));
  }
}
