package heard.followup;

import heard.dispatch.Dispatch;
import heard.dispatch.DispatchKey;
import java.util.List;

/** What people still have to do for follow-ups. */
public interface Tasks {
  /** Those that wait, the oldest first. */
  List<Task> waiting(Dispatch.Channel channel, int most);

  /**
   * Notes what came of one.
   *
   * @return false when it is not there, or somebody noted it first
   */
  boolean done(Dispatch.Channel channel, DispatchKey key, Task.Done done);
}
