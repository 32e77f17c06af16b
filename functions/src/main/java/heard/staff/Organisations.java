package heard.staff;

/** Where the organisation as set up today is kept. */
public interface Organisations {
  /** As it is now, at most a minute old. */
  Organisation current();
}
