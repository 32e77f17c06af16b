package heard.followup;

import java.time.Instant;
import java.util.Optional;

/**
 * A schedule with all that is true of it now: the version that plans, and the one being written.
 *
 * @param draft a version that does not plan yet
 * @param active the version that plans, or last did
 * @param since when it was switched on: nothing wished for before goes out
 * @param resumed whether it was paused since: then what is still good is planned, by its lateness
 *     rule
 * @param revision counts every change of the file, from 1
 */
public record ScheduleFile(
    String id,
    State state,
    Optional<Schedule> draft,
    Optional<Schedule> active,
    Optional<Instant> since,
    boolean resumed,
    int revision) {

  /** How it stands. */
  public enum State {
    DRAFT,
    ACTIVE,
    PAUSED,
    ENDED
  }

  /** What its makers may do with it. */
  public enum Action {
    ACTIVATE,
    PAUSE,
    RESUME,
    END
  }

  /** A new one, that plans nothing. */
  public static ScheduleFile of(Schedule draft) {
    return new ScheduleFile(
        draft.id(), State.DRAFT, Optional.of(draft), Optional.empty(), Optional.empty(), false, 1);
  }

  /** The version a person sees first: the one being written, or else the one that plans. */
  public Schedule latest() {
    return draft.or(() -> active).orElseThrow();
  }

  /** The version that plans today. */
  public Optional<Schedule> planning() {
    return state == State.ACTIVE ? active : Optional.empty();
  }

  /** Whether what a customer bought must be looked up to decide. */
  public boolean asksForHistory() {
    return active.filter(Schedule::asksForHistory).isPresent();
  }

  public int nextVersion() {
    return active.map(a -> a.version() + 1).orElse(1);
  }

  /** With another draft. */
  public ScheduleFile drafted(Schedule next) {
    return changed(
        state == State.ENDED ? State.DRAFT : state, Optional.of(next), active, since, resumed);
  }

  /** After an action; empty when it does not go with its state. */
  public Optional<ScheduleFile> after(Action action, Instant now) {
    return switch (action) {
      case ACTIVATE -> activated(now);
      case PAUSE ->
          state == State.ACTIVE
              ? Optional.of(changed(State.PAUSED, draft, active, since, resumed))
              : Optional.empty();
      case RESUME -> state == State.PAUSED ? Optional.of(goingOn()) : Optional.empty();
      case END ->
          state == State.ENDED
              ? Optional.empty()
              : Optional.of(changed(State.ENDED, draft, active, since, resumed));
    };
  }

  /** As a version of its own: so what waits is planned once more, and nothing else moves it. */
  private ScheduleFile goingOn() {
    int next = nextVersion();
    return changed(
        State.ACTIVE, draft.map(d -> d.at(next + 1)), active.map(a -> a.at(next)), since, true);
  }

  private Optional<ScheduleFile> activated(Instant now) {
    if (draft.isEmpty()) {
      return Optional.empty();
    }
    boolean first = state != State.ACTIVE || since.isEmpty();
    return Optional.of(
        changed(
            State.ACTIVE,
            Optional.empty(),
            draft,
            first ? Optional.of(now) : since,
            !first && resumed));
  }

  private ScheduleFile changed(
      State next,
      Optional<Schedule> nextDraft,
      Optional<Schedule> nextActive,
      Optional<Instant> from,
      boolean again) {
    return new ScheduleFile(id, next, nextDraft, nextActive, from, again, revision + 1);
  }
}
