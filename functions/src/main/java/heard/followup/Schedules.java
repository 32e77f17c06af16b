package heard.followup;

import java.util.List;
import java.util.Optional;

/** What marketing configured. */
public interface Schedules {
  Optional<ScheduleFile> find(String id);

  List<ScheduleFile> all();

  /**
   * Stores a file in the place of the revision before.
   *
   * @return false when somebody else stored that revision first
   */
  boolean put(ScheduleFile file);
}
