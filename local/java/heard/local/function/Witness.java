package heard.local.function;

import java.util.Locale;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Sits between a function and its clients and lets the faults have their way. */
public final class Witness implements ExecutionInterceptor {
  private final String function;
  private final Faults faults;

  public Witness(String function, Faults faults) {
    this.function = function;
    this.faults = faults;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    faults.before(attempt(context.request(), attributes));
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    faults.after(attempt(context.request(), attributes), context.response());
  }

  private Faults.Attempt attempt(SdkRequest request, ExecutionAttributes attributes) {
    String service =
        attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME).toLowerCase(Locale.ROOT);
    String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    String prefix = service.equals("sesv2") ? "ses" : service;
    return new Faults.Attempt(function, prefix + ":" + operation, request);
  }
}
