package heard.mail;

import heard.mail.Arrival.Outcome;
import java.util.List;
import java.util.Optional;

/** Mail that a person may want to look at: quarantined, or taken for a machine's. */
public interface HeldMail {
  Optional<Arrival> find(String object);

  /** The newest first. */
  List<Arrival> held(Outcome outcome, int most);
}
