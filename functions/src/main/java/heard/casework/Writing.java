package heard.casework;

import heard.casework.Entry.By;
import heard.casework.Entry.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The time-line as it is being written on: entries and notes with their numbers. */
final class Writing {
  private final CaseFile file;
  private final By by;
  private final Optional<String> who;
  private final Instant now;
  private final Revision revision;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final Optional<String> key;
  private Optional<Draw> draw = Optional.empty();
  private Optional<Change> beside = Optional.empty();

  Writing(CaseFile file, By by, Optional<String> who, Instant now) {
    this(file, by, who, now, Optional.empty());
  }

  private Writing(CaseFile file, By by, Optional<String> who, Instant now, Optional<String> key) {
    this.key = key;
    this.file = file;
    this.by = by;
    this.who = who;
    this.now = now;
    this.revision = new Revision(file.head());
  }

  static Writing of(Scene scene) {
    return new Writing(
        scene.file(), By.STAFF, Optional.of(scene.by().id()), scene.now(), scene.key());
  }

  Revision revision() {
    return revision;
  }

  /** The number of the next entry. */
  int next() {
    return file.head().entries() + entries.size() + 1;
  }

  Writing entry(What what, String text, Map<String, String> facts) {
    String words = text.strip();
    var all = new HashMap<>(facts);
    key.ifPresent(k -> all.put(Fact.KEY, k));
    var entry = new Entry(next(), now, what, by, who, Optional.of(words).filter(Words::say), all);
    entries.add(entry);
    revision.entry(entry);
    return this;
  }

  /** An entry by which a promise is made. */
  Writing promising(What what, String text, Map<String, String> facts, Promise promise) {
    var all = new HashMap<>(facts);
    all.putAll(promise.facts());
    revision.promise(promise);
    return entry(what, text, all);
  }

  Writing note(String text) {
    if (Words.say(text)) {
      int number = file.notes().size() + notes.size() + 1;
      notes.add(new Note(number, now, who.orElse("heard"), text.strip(), key));
    }
    return this;
  }

  Writing draw(Draw drawn) {
    draw = Optional.of(drawn);
    return this;
  }

  Writing beside(Change other) {
    beside = Optional.of(other);
    return this;
  }

  /** Whoever acts on what nobody holds, holds it; and a person has looked at what was held. */
  Writing taken(Scene scene) {
    revision.admitted();
    if (scene.head().owner().isEmpty()) {
      revision.owner(scene.by().id(), scene.by().givenName());
    }
    return this;
  }

  Change change() {
    return new Change(revision.next(entries.size()), entries, notes, draw, beside);
  }

  Outcome done() {
    return new Outcome.Changed(change());
  }
}
