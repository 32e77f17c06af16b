package heard.local.function;

/** An invocation that gave no answer: the handler threw, crashed or took too long. */
public final class FunctionFailed extends Exception {
  private static final long serialVersionUID = 1;

  FunctionFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
