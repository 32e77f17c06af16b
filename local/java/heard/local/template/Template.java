package heard.local.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The system as {@code template.yaml} describes it, resolved for this machine.
 *
 * @param functions in the order they are written
 */
public record Template(List<FunctionSpec> functions, Stack stack) {
  public Template {
    functions = List.copyOf(functions);
  }

  /**
   * @throws IllegalArgumentException when it says something that has no stand-in here
   */
  public static Template read(Path file, Surroundings around) throws IOException {
    Node template = CloudFormationYaml.read(file);
    Intrinsics intrinsics = new Intrinsics(template, around);
    Resources resources = new Resources(template, intrinsics);
    Node globals = intrinsics.resolve(template.path("Globals.Function"));
    return new Template(
        new FunctionReader(resources, globals, around).read(), new StackReader(resources).read());
  }

  public FunctionSpec function(String id) {
    return functions.stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("template.yaml has no function " + id));
  }

  /** The value of a variable, which every function that has it must share; empty when none has. */
  public String variable(String name) {
    return functions.stream()
        .flatMap(f -> Optional.ofNullable(f.environment().get(name)).stream())
        .findFirst()
        .orElse("");
  }
}
