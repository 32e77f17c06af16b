package heard.local.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One instance of a handler, fed with JSON as Lambda feeds it. */
interface Handler {
  byte[] handle(byte[] event, Context context) throws IOException;

  static Handler of(Object instance) {
    return switch (instance) {
      case RequestStreamHandler streams ->
          (event, context) -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            streams.handleRequest(new ByteArrayInputStream(event), out, context);
            return out.toByteArray();
          };
      case RequestHandler<?, ?> objects -> typed(objects);
      default ->
          throw new IllegalStateException(instance.getClass().getName() + " is no Lambda handler");
    };
  }

  private static <I, O> Handler typed(RequestHandler<I, O> handler) {
    Method method =
        Arrays.stream(handler.getClass().getMethods())
            .filter(m -> m.getName().equals("handleRequest") && !m.isBridge())
            .findFirst()
            .orElseThrow();
    PojoSerializer<I> in = serializer(method.getParameterTypes()[0]);
    PojoSerializer<O> out = serializer(method.getReturnType());
    return (event, context) -> {
      @Nullable O answer =
          handler.handleRequest(in.fromJson(new ByteArrayInputStream(event)), context);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      if (answer != null) {
        out.toJson(answer, bytes);
      }
      return bytes.toByteArray();
    };
  }

  @SuppressWarnings("unchecked") // the type is the one that the handler's method names
  private static <T> PojoSerializer<T> serializer(Class<?> type) {
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? (PojoSerializer<T>)
            LambdaEventSerializers.serializerFor(type, Handler.class.getClassLoader())
        : (PojoSerializer<T>) JacksonFactory.getInstance().getSerializer(type);
  }
}
