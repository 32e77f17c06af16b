package heard.casework;

/** Where the routing rules are kept. */
public interface Routings {
  Routing routing();
}
