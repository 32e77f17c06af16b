package heard.feedback;

/** Decides kind, topic, place and severity of what arrived. */
public interface Triage {
  Understanding read(Feedback feedback);

  /** The same with evidence, and what else can be found in the words. */
  default Findings find(Feedback feedback) {
    return Findings.of(read(feedback));
  }
}
