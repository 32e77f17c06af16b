package heard.aws;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// A client that adds up the units of everything it is asked, and refuses to scan.
final class Meter implements InvocationHandler {
  private final DynamoDbClient dynamo;
  private final List<String> calls = new ArrayList<>();
  private double written;
  private double read;

  private Meter(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
  }

  static Meter on(DynamoDbClient dynamo) {
    return new Meter(dynamo);
  }

  DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            Meter.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
  }

  synchronized double written() {
    return written;
  }

  synchronized double read() {
    return read;
  }

  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  synchronized void forget() {
    written = 0;
    read = 0;
    calls.clear();
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
    if (method.getName().startsWith("scan")) {
      throw new AssertionError("a scan");
    }
    Object asked = args == null || args.length == 0 ? "" : args[0];
    if (method.isDefault() && !(asked instanceof software.amazon.awssdk.core.SdkRequest)) {
      return InvocationHandler.invokeDefault(proxy, method, args);
    }
    if (method.getName().endsWith("Paginator")) {
      return InvocationHandler.invokeDefault(proxy, method, args);
    }
    try {
      return measured(method.getName(), asked).orElseGet(() -> passed(method, args));
    } catch (IllegalStateException wrapped) {
      throw wrapped.getCause() == null ? wrapped : wrapped.getCause();
    }
  }

  private Object passed(Method method, Object[] args) {
    try {
      return method.invoke(dynamo, args);
    } catch (InvocationTargetException thrown) {
      throw new IllegalStateException(thrown.getCause());
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private Optional<Object> measured(String name, Object asked) {
    var indexes = ReturnConsumedCapacity.INDEXES;
    return switch (asked) {
      case PutItemRequest r -> {
        PutItemResponse answer =
            dynamo.putItem(r.toBuilder().returnConsumedCapacity(indexes).build());
        yield wrote(name, answer, List.of(answer.consumedCapacity()));
      }
      case UpdateItemRequest r -> {
        UpdateItemResponse answer =
            dynamo.updateItem(r.toBuilder().returnConsumedCapacity(indexes).build());
        yield wrote(name, answer, List.of(answer.consumedCapacity()));
      }
      case DeleteItemRequest r -> {
        DeleteItemResponse answer =
            dynamo.deleteItem(r.toBuilder().returnConsumedCapacity(indexes).build());
        yield wrote(name, answer, List.of(answer.consumedCapacity()));
      }
      case TransactWriteItemsRequest r -> {
        TransactWriteItemsResponse answer =
            dynamo.transactWriteItems(r.toBuilder().returnConsumedCapacity(indexes).build());
        // AWS counts every item of a transaction twice; its local stand-in does not always.
        yield wrote(name, answer, answer.consumedCapacity(), 2.0 * r.transactItems().size());
      }
      case GetItemRequest r -> {
        GetItemResponse answer =
            dynamo.getItem(r.toBuilder().returnConsumedCapacity(indexes).build());
        yield read(name, answer, List.of(answer.consumedCapacity()));
      }
      case QueryRequest r -> {
        QueryResponse answer = dynamo.query(r.toBuilder().returnConsumedCapacity(indexes).build());
        yield read(name, answer, List.of(answer.consumedCapacity()));
      }
      case BatchGetItemRequest r -> {
        BatchGetItemResponse answer =
            dynamo.batchGetItem(r.toBuilder().returnConsumedCapacity(indexes).build());
        yield read(name, answer, answer.consumedCapacity());
      }
      default -> Optional.empty();
    };
  }

  private Optional<Object> wrote(String name, Object answer, List<ConsumedCapacity> units) {
    return wrote(name, answer, units, 0);
  }

  private synchronized Optional<Object> wrote(
      String name, Object answer, List<ConsumedCapacity> units, double atLeast) {
    calls.add(name);
    written += Math.max(atLeast, units.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum());
    return Optional.of(answer);
  }

  private synchronized Optional<Object> read(
      String name, Object answer, List<ConsumedCapacity> units) {
    calls.add(name);
    read += units.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
    return Optional.of(answer);
  }
}
