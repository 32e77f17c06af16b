package heard.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heard.local.access.Call;
import heard.local.access.Calls;
import heard.local.access.Permissions;
import heard.local.access.Statement;
import heard.local.template.FunctionSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Every function has what it needs, uses what it has, and is refused one action more. */
class LeastPrivilegeTest {
  @SuppressWarnings("NullAway.Init")
  private static Line line;

  private static final Map<String, Set<Call>> MADE = new ConcurrentHashMap<>();

  /** Lambda itself makes these calls by the function's role. */
  private static final Set<String> BY_LAMBDA =
      Set.of(
          "logs:CreateLogStream",
          "logs:PutLogEvents",
          "sqs:ReceiveMessage",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "dynamodb:DescribeStream",
          "dynamodb:GetRecords",
          "dynamodb:GetShardIterator",
          "dynamodb:ListStreams");

  /** Needed on roads that {@link Day} does not take; each is taken by the test it names. */
  private static final Map<String, Set<String>> RARELY =
      Map.of(
          // A customer who changes what they want to hear of: FollowUpsTest.
          "CustomerPages", Set.of("dynamodb:GetItem", "dynamodb:DeleteItem"),
          // A reply by mail that meets a moved case, and a hard bounce of one of our mails:
          // MailTest.
          "ReceiveEmail", Set.of("dynamodb:GetItem", "dynamodb:UpdateItem"),
          // A mail whose notice was lost: MailTest.
          "ReconcileMail", Set.of("sqs:SendMessage"),
          // A submission that nobody reacted to, which it then opens itself: CrashTest.
          "ReleaseDue", Set.of("dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"),
          // News out of order, and too many bounces: DeliveredOftenTest, EditsTest.
          "RecordDelivery", Set.of("dynamodb:GetItem", "dynamodb:PutItem"),
          // Wallets of several cases, goodwill, photos: CaseApiTest, CounterTest.
          "StaffPages", Set.of("dynamodb:BatchGetItem", "dynamodb:UpdateItem", "s3:GetObject"),
          // Files that go with a reply: DeskLineTest.
          "SendDispatches", Set.of("s3:GetObject"),
          // A date that moves what is planned: EditsTest.
          "RecordOccasions", Set.of("dynamodb:UpdateItem"));

  @BeforeAll
  static void live() {
    line = Line.start();
    var calls = new Calls(line.system().template().stack());
    line.system()
        .faults()
        .beforeCall(
            attempt ->
                MADE.computeIfAbsent(attempt.function(), f -> ConcurrentHashMap.newKeySet())
                    .addAll(
                        calls.of(
                            attempt.action().substring(attempt.action().indexOf(':') + 1),
                            attempt.request())));
    new Day(line).live();
    line.idle();
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  static List<String> functions() {
    return line.system().template().functions().stream().map(FunctionSpec::id).toList();
  }

  private static FunctionSpec named(String id) {
    return line.system().function(id).spec();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void it_has_what_it_needs(String id) {
    FunctionSpec function = named(id);
    assertThat(made(function)).isNotEmpty().allMatch(function.permissions()::allow);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void it_needs_what_it_has(String id) {
    FunctionSpec function = named(id);
    var idle = new TreeSet<String>();
    for (String action : granted(function)) {
      if (!BY_LAMBDA.contains(action)
          && made(function).stream().noneMatch(call -> !without(function, action).allow(call))) {
        idle.add(action);
      }
    }
    assertThat(idle).isSubsetOf(RARELY.getOrDefault(id, Set.of()));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void one_action_more_is_refused(String id) {
    FunctionSpec function = named(id);
    var others = new TreeMap<String, Call>();
    MADE.forEach(
        (other, calls) -> calls.forEach(c -> others.put(c.action() + " " + c.resource(), c)));
    var more =
        others.values().stream().filter(c -> !granted(function).contains(c.action())).toList();
    assertThat(more).isNotEmpty().noneMatch(function.permissions()::allow);
    for (var table : line.system().template().stack().tables()) {
      assertThatThrownBy(
              () ->
                  line.system()
                      .clients(function.id())
                      .dynamoDb()
                      .scan(s -> s.tableName(table.name())))
          .isInstanceOfSatisfying(
              DynamoDbException.class,
              e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));
    }
  }

  private static Set<Call> made(FunctionSpec function) {
    return MADE.getOrDefault(function.id(), Set.of());
  }

  private static Set<String> granted(FunctionSpec function) {
    var all = new TreeSet<String>();
    grants(function).forEach(statement -> all.addAll(statement.actions()));
    return all;
  }

  private static Stream<Statement> grants(FunctionSpec function) {
    return function.permissions().statements().stream().filter(Statement::allows);
  }

  private static Permissions without(FunctionSpec function, String action) {
    return new Permissions(
        function.permissions().statements().stream()
            .map(s -> s.allows() ? without(s, action) : s)
            .toList());
  }

  private static Statement without(Statement s, String action) {
    List<String> rest = s.actions().stream().filter(a -> !a.equals(action)).toList();
    return new Statement(
        s.allows(), rest, s.notActions(), s.resources(), s.notResources(), s.conditions());
  }
}
