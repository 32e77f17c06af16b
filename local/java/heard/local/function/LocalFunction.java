package heard.local.function;

import heard.function.Wiring;
import heard.local.template.FunctionSpec;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function of the template with its real handler. An instance handles one event at a time; more
 * events at once mean more instances, as on Lambda.
 */
public final class LocalFunction {
  private static final int MOST_AT_ONCE = 16;
  private static final int MOST_BYTES = 6 * 1024 * 1024;
  private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

  private final FunctionSpec spec;
  private final Wiring wiring;
  private final FunctionLog log;
  private final Constructor<?> constructor;
  private final Semaphore instances = new Semaphore(MOST_AT_ONCE);
  private final Deque<Handler> idle = new ConcurrentLinkedDeque<>();

  /**
   * @throws IllegalStateException when the handler is not there or cannot be wired
   */
  public LocalFunction(FunctionSpec spec, Wiring wiring, FunctionLog log) {
    this.spec = spec;
    this.wiring = wiring;
    this.log = log;
    try {
      constructor = Class.forName(spec.handler()).getDeclaredConstructor(Wiring.class);
      constructor.setAccessible(true);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "template.yaml names the handler " + spec.handler() + ", which has no (Wiring) here", e);
    }
  }

  public FunctionSpec spec() {
    return spec;
  }

  /** Makes an instance before anybody waits for it. */
  public void warm() {
    idle.push(instance());
  }

  /**
   * @throws FunctionFailed when there is no answer
   * @throws TooLarge when the event is larger than Lambda takes
   */
  public byte[] invoke(byte[] event) throws FunctionFailed {
    if (event.length > MOST_BYTES) {
      throw new TooLarge(spec.id() + " is sent " + event.length + " bytes");
    }
    instances.acquireUninterruptibly();
    try {
      Handler handler = Optional.ofNullable(idle.poll()).orElseGet(this::instance);
      byte[] answer = run(handler, event);
      idle.push(handler);
      return answer;
    } finally {
      instances.release();
    }
  }

  /**
   * Invokes it for what it does, not for what it answers; a failure is printed.
   *
   * @return whether it went well
   */
  public boolean wake(byte[] event) {
    try {
      invoke(event);
      return true;
    } catch (FunctionFailed e) {
      return false;
    }
  }

  private byte[] run(Handler handler, byte[] event) throws FunctionFailed {
    Invocation invocation = new Invocation(spec, line -> log.line(spec.id(), line));
    Future<byte[]> answer = THREADS.submit(() -> handler.handle(event, invocation));
    try {
      return answer.get(spec.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw failed("timed out after " + spec.timeout().toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("was interrupted", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException) {
        idle.push(handler);
      }
      throw failed(String.valueOf(cause), cause == null ? e : cause);
    }
  }

  private FunctionFailed failed(String why, Throwable cause) {
    log.failure(spec.id(), why, cause);
    return new FunctionFailed(spec.id() + ": " + why, cause);
  }

  private Handler instance() {
    try {
      return Handler.of(constructor.newInstance(wiring));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(spec.handler() + " does not start", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(spec.handler() + " does not start", e);
    }
  }

  /** More than Lambda takes in one event. */
  public static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLarge(String message) {
      super(message);
    }
  }
}
