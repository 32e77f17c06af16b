package heard.followup;

import heard.dispatch.Dispatch;
import java.util.List;
import java.util.Optional;

/** What people still have to do for follow-ups. */
public interface Tasks {
  /**
   * Those that wait for the people of a shop, the oldest first.
   *
   * @param place its id; empty for what anybody may do
   */
  List<Task> waiting(Dispatch.Channel channel, Optional<String> place, int most);

  /** Takes what a dispatch asks for off the list; nothing happens when it is not there. */
  void done(Dispatch dispatch);
}
