package heard.casework;

/** How a case stands. Answered is our word, accepted theirs. */
public enum CaseState {
  OPEN,
  ANSWERED,
  ACCEPTED,
  WITHDRAWN
}
