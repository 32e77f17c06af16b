package heard.function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * As much of Lambda's Runtime API as its Java runtime asks for: an event for whoever comes for the
 * next one, and the answer back. It serves one process.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final String FUNCTION = "arn:aws:lambda:eu-north-1:000000000000:function:heard";

  private record Answer(String path, String text) {}

  static {
    // An answer goes out at once; without this it waits 40 ms for the other side's acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final CountDownLatch restored = new CountDownLatch(1);

  private RuntimeApi(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext(ROOT + "invocation/next", this::next);
    server.createContext(ROOT + "restore/next", this::snapshot);
    server.createContext(ROOT, this::answered);
    server.start();
  }

  static RuntimeApi start() throws IOException {
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new RuntimeApi(HttpServer.create(loopback, 0));
  }

  /** For {@code AWS_LAMBDA_RUNTIME_API}. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * Waits until the function has started and asks for work, or for its snapshot to be taken.
   *
   * @throws IllegalStateException when it cannot start, or says nothing within a minute
   */
  void awaitReady() throws InterruptedException {
    if (!ready.await(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("not ready within a minute");
    }
    Answer failure = answers.poll();
    if (failure != null) {
      throw new IllegalStateException(failure.path() + " " + failure.text());
    }
  }

  /** Lets a function go on from where its snapshot was taken. */
  void restore() {
    restored.countDown();
  }

  /**
   * What the function answers to an event.
   *
   * @throws IllegalStateException when it fails, or says nothing within a minute
   */
  String invoke(String event) throws InterruptedException {
    events.add(event.getBytes(StandardCharsets.UTF_8));
    Answer answer = answers.poll(1, TimeUnit.MINUTES);
    if (answer == null) {
      throw new IllegalStateException("no answer within a minute");
    }
    if (!answer.path().endsWith("/response")) {
      throw new IllegalStateException(answer.path() + " " + answer.text());
    }
    return answer.text();
  }

  private void next(HttpExchange call) throws IOException {
    try {
      ready.countDown();
      byte[] event = events.take();
      var headers = call.getResponseHeaders();
      headers.add("Content-Type", "application/json");
      headers.add("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
      headers.add("Lambda-Runtime-Deadline-Ms", "" + (System.currentTimeMillis() + 60_000));
      headers.add("Lambda-Runtime-Invoked-Function-Arn", FUNCTION);
      headers.add("Lambda-Runtime-Trace-Id", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0");
      call.sendResponseHeaders(200, event.length);
      try (var body = call.getResponseBody()) {
        body.write(event);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void snapshot(HttpExchange call) throws IOException {
    try {
      ready.countDown();
      restored.await();
      call.sendResponseHeaders(200, -1);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void answered(HttpExchange call) throws IOException {
    String text = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    answers.add(new Answer(call.getRequestURI().getPath(), text));
    ready.countDown();
    // Closing the exchange would close the connection, on which the client asks for the next event.
    call.sendResponseHeaders(202, -1);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
