package heard.followup;

import heard.dispatch.Dispatch;
import heard.dispatch.DispatchKey;
import java.util.List;

/** What people still have to do for follow-ups. */
public interface Tasks {
  /** Those that wait, the oldest first. */
  List<Task> waiting(Dispatch.Channel channel, int most);

  /** Takes one off the list; nothing happens when it is not there. */
  void done(Dispatch.Channel channel, DispatchKey key);
}
