package heard.local.template;

import java.util.HashMap;
import java.util.Map;

/** The parameters of a stack on this machine: what is given, else the default, else a stand-in. */
final class Parameters {
  private Parameters() {}

  static Map<String, String> of(Node declared, Surroundings around) {
    Map<String, String> values = new HashMap<>();
    declared.entries().forEach((name, parameter) -> values.put(name, value(name, parameter)));
    values.replaceAll((name, value) -> around.parameters().getOrDefault(name, value));
    return values;
  }

  private static String value(String name, Node parameter) {
    return parameter
        .at("Default")
        .text()
        .or(() -> parameter.at("AllowedValues").texts().stream().findFirst())
        .orElse(
            parameter.at("Type").text("").equals("Number")
                ? "1"
                : name.toLowerCase(java.util.Locale.ROOT) + ".example.com");
  }
}
