package heard.local;

import heard.aws.Clients;
import heard.local.template.Template;
import java.time.InstantSource;
import java.util.Map;

/** The sample chain. */
public final class Sample {
  Sample(Clients admin, Template template, InstantSource clock) {}

  public Map<String, Object> facts() {
    return Map.of("loaded", false);
  }

  public void load() {}
}
