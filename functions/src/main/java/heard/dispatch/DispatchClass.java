package heard.dispatch;

/** What a doubt about a sent thing means. */
public enum DispatchClass {
  /** We owe it: when in doubt it is sent once more, and then a person looks. */
  OWED,
  /** We mean well: when in doubt it is never sent again. */
  KIND
}
