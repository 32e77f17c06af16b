package heard.local.event;

/** Brings what waits somewhere to a function. */
interface Pump {
  /**
   * Delivers what is there now.
   *
   * @return whether there was anything
   */
  boolean pass();
}
