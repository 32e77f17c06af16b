package heard.function;

import heard.correspondence.Letters;
import heard.customer.Document;
import heard.customer.Market;
import heard.customer.Problem;
import heard.dispatch.Dispatch.Channel;
import heard.followup.Effect;
import heard.followup.Effects;
import heard.followup.Late;
import heard.followup.Schedule;
import heard.followup.ScheduleDocument;
import heard.followup.ScheduleFile;
import heard.followup.ScheduleFile.Action;
import heard.followup.Schedules;
import heard.staff.Organisations;
import heard.web.LetterShelf;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of schedules, by page or by API: what is wrong with one, and what it would do. */
record ScheduleChanges(
    Schedules schedules,
    Letters letters,
    Effects effects,
    Organisations organisations,
    InstantSource clock) {

  static ScheduleChanges of(Wiring wiring) {
    var parts = new FollowUpParts(wiring);
    return new ScheduleChanges(
        parts.schedules(),
        parts.letters(),
        parts.effects(),
        new Parts(wiring).organisations(),
        wiring.clock());
  }

  /** A draft as somebody wrote it, and what is wrong with it. */
  record Written(ScheduleFile file, List<Problem> problems) {}

  Written write(String id, Optional<ScheduleFile> before, Map<String, Object> fields) {
    var document = Document.of(fields);
    int version = before.map(ScheduleFile::nextVersion).orElse(1);
    Schedule draft = ScheduleDocument.read(id, version, document);
    before
        .flatMap(ScheduleFile::active)
        .filter(active -> anotherOccasion(active, draft))
        .ifPresent(active -> document.wrong("occasion", Problem.Code.SETTLED));
    ScheduleFile next =
        before.map(file -> file.drafted(draft)).orElseGet(() -> ScheduleFile.of(draft));
    return new Written(next, document.problems());
  }

  /** What is planned is named by its occasion: under another it would go on a day of the old. */
  private static boolean anotherOccasion(Schedule active, Schedule draft) {
    return active.anchor() != draft.anchor() || !active.season().equals(draft.season());
  }

  /**
   * What becomes of what waits, once the next is switched on; empty when nothing was ever planned.
   */
  Optional<Effect> effect(Optional<ScheduleFile> before, ScheduleFile next) {
    var now = clock.instant();
    ScheduleFile then =
        next.draft().isPresent() ? next.after(Action.ACTIVATE, now).orElse(next) : next;
    return before
        .filter(file -> file.active().isPresent())
        .map(file -> effects.of(file, then, organisations.current(), now));
  }

  /** Why it cannot be switched on: there is nothing to send, or nobody may be texted. */
  List<Problem> notReady(Schedule schedule) {
    var problems = new ArrayList<Problem>();
    var shelf = new LetterShelf(letters.all());
    boolean sms = schedule.channel() == Channel.SMS;
    if (!shelf.has(schedule.letter())) {
      problems.add(new Problem("letter", Problem.Code.UNKNOWN_VALUE));
    } else if (!shelf.sends(schedule.letter(), false)) {
      problems.add(new Problem("letter", Problem.Code.NOT_PUBLISHED));
    } else if (sms && !shelf.sends(schedule.letter(), true)) {
      problems.add(new Problem("letter", Problem.Code.NO_TEXT_MESSAGE));
    }
    if (schedule.late() == Late.BELATED && !shelf.sends(schedule.letter(true), sms)) {
      problems.add(new Problem("late", Problem.Code.NO_BELATED));
    }
    if (sms && !signed()) {
      problems.add(new Problem("channel", Problem.Code.NO_SENDER));
    }
    return problems;
  }

  private boolean signed() {
    return organisations.current().markets().values().stream()
        .map(Market::smsSender)
        .anyMatch(Optional::isPresent);
  }

  /** An action's word; empty for what is none. */
  static Optional<Action> action(String word) {
    return switch (word) {
      case "activate" -> Optional.of(Action.ACTIVATE);
      case "pause" -> Optional.of(Action.PAUSE);
      case "resume" -> Optional.of(Action.RESUME);
      case "end" -> Optional.of(Action.END);
      default -> Optional.empty();
    };
  }
}
