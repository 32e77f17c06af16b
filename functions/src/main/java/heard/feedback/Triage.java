package heard.feedback;

/** Decides kind, topic, place and severity of what arrived. */
public interface Triage {
  Understanding read(Feedback feedback);
}
