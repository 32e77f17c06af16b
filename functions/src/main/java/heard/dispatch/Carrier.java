package heard.dispatch;

/** Hands a parcel to whoever delivers it: one call, never repeated by itself. */
public interface Carrier {
  Answer carry(Parcel parcel);

  /** What the provider said, or that we do not know what it did. */
  sealed interface Answer {}

  /** It has taken it. */
  record Taken(String providerId) implements Answer {}

  /** It has certainly not taken it, and may later. */
  record NotNow(String reason) implements Answer {}

  /** It will never take it. */
  record Refused(String reason) implements Answer {}

  /** It may have taken it: a time-out, an error of its own, a line that broke. */
  record Unclear(String reason) implements Answer {}
}
