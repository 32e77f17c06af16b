package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.aws.DynamoCases;
import heard.aws.DynamoHeldMail;
import heard.casework.CaseFile;
import heard.casework.Entry;
import heard.casework.Entry.What;
import heard.mail.Arrival;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Where mail comes in, and what became of it. */
final class Mailroom {
  private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]+)\"");

  private final Line line;
  private final DynamoHeldMail ledger;
  private final DynamoCases cases;

  Mailroom(Line line) {
    this.line = line;
    var template = line.system().template();
    var dynamo = line.system().admin().dynamoDb();
    ledger = new DynamoHeldMail(dynamo, template.variable("CASES_TABLE"));
    cases = new DynamoCases(dynamo, template.variable("CASES_TABLE"));
  }

  /** Posts a mail and waits until all that follows from it has happened. */
  Arrival taken(Letter letter) {
    var answer = letter.post(line);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    line.idle();
    var key = KEY.matcher(answer.body());
    assertThat(key.find()).isTrue();
    return arrival(key.group(1));
  }

  Arrival arrival(String object) {
    return ledger.find(object).orElseThrow();
  }

  CaseFile file(Arrival arrival) {
    return cases.file(arrival.reference().orElseThrow()).orElseThrow();
  }

  Entry received(Arrival arrival) {
    return file(arrival).entries().getFirst();
  }

  /** What the customer said, in its order. */
  List<String> words(Arrival arrival) {
    return file(arrival).entries().stream()
        .filter(e -> e.what() == What.RECEIVED || e.what() == What.CUSTOMER_WROTE)
        .map(Entry::text)
        .flatMap(Optional::stream)
        .toList();
  }

  /** The calls that ReceiveEmail makes from now on. */
  List<String> counting() {
    List<String> calls = new CopyOnWriteArrayList<>();
    line.system()
        .faults()
        .beforeCall(
            attempt -> {
              if (attempt.function().equals("ReceiveEmail")) {
                calls.add(attempt.action());
              }
            });
    return calls;
  }
}
