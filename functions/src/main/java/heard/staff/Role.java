package heard.staff;

/** What somebody may do. */
public enum Role {
  STAFF,
  MARKETING,
  MANAGER
}
