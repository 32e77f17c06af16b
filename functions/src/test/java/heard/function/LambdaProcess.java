package heard.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A handler in a fresh process of its own, run by Lambda's own runtime client with the managed
 * runtime's collector and compiler, on the class path that is deployed.
 */
final class LambdaProcess implements AutoCloseable {
  private static final String NATIVE =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private final RuntimeApi api;
  private final Process process;

  private LambdaProcess(RuntimeApi api, Process process) {
    this.api = api;
    this.process = process;
  }

  /**
   * @param environment the variables of the function
   * @param before what stands before {@code java}, such as {@code taskset}
   * @param flags more of Java's own
   */
  static LambdaProcess start(
      Class<? extends RequestStreamHandler> handler,
      Map<String, String> environment,
      List<String> before,
      String... flags)
      throws IOException {
    var api = RuntimeApi.start();
    var command = new ArrayList<>(before);
    command.addAll(java(flags));
    command.add(AWSLambda.class.getName());
    command.add(handler.getName() + "::handleRequest");
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", "heard");
    builder.environment().put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    builder.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return new LambdaProcess(api, builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** A Java as the managed runtime starts it, with what is deployed and the test classes. */
  static List<String> java(String... flags) throws IOException {
    Path target =
        Path.of(System.getProperty("heard.project", "")).toAbsolutePath().resolve("target");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Djava.net.preferIPv4Stack=true");
    command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    command.add("-D" + NATIVE + "=" + nativeClient(target));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(flags));
    command.add("-cp");
    command.add(
        String.join(
            File.pathSeparator,
            target.resolve("classes").toString(),
            target.resolve("test-classes").toString(),
            Files.readString(target.resolve("package-classpath")).strip(),
            jar(AWSLambda.class),
            jar(PojoSerializer.class)));
    return command;
  }

  /**
   * The native part of the runtime client, in a place of this process. By itself the client unpacks
   * it to one place for the whole machine, where two that start at the same time kill each other.
   */
  private static Path nativeClient(Path target) throws IOException {
    String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    String name = "libaws-lambda-jni.linux-" + processor + ".so";
    Path library = target.resolve(ProcessHandle.current().pid() + "-" + name);
    if (!Files.exists(library)) {
      library.toFile().deleteOnExit();
      try (var packed =
          Objects.requireNonNull(AWSLambda.class.getResourceAsStream("/jni/" + name))) {
        Files.copy(packed, library);
      }
    }
    return library;
  }

  private static String jar(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  /** Waits until it has started: until it asks for work, or for its snapshot to be taken. */
  void awaitReady() throws InterruptedException {
    api.awaitReady();
  }

  /** Lets it go on from where its snapshot was taken. */
  void restore() {
    api.restore();
  }

  /** What it answers to an event. */
  String invoke(String event) throws InterruptedException {
    return api.invoke(event);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
    api.close();
  }
}
