package heard.aws;

import static org.assertj.core.api.Assertions.assertThat;

import heard.dispatch.DispatchClass;
import heard.dispatch.Dispatches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What ten million customers cost in a month, from units that are counted here and prices that
/// stand here: `docs/costs.md` shows exactly this.
final class CostsTest {
  private static final Path PROJECT = Path.of(System.getProperty("heard.project", "."));
  private static final double MILLION = 1_000_000;
  private static final double MINUTES = 43_800;

  // us-east-1, dollars, first tier, without the free one.
  private static final double WRITE = 0.625 / MILLION;
  private static final double READ = 0.125 / MILLION;
  private static final double SQS = 0.40 / MILLION;
  private static final double SNS = 0.50 / MILLION;
  private static final double INVOKE = 0.20 / MILLION;
  private static final double GB_SECOND = 0.0000133334;
  private static final double ALARM = 0.10;
  private static final double MAIL = 0.16 / 1_000;
  private static final double STORED = 0.25 + 0.20;

  // Assumed, not measured on AWS: seconds at 1 GB, for a tick, and for sending and its event.
  private static final double TICK = 0.1;
  private static final double SENDING = 0.025;

  /// What one month of so many follow-ups costs, by what it goes to.
  private static Map<String, Double> followUps(double many, double written, double read) {
    var costs = new LinkedHashMap<String, Double>();
    costs.put("DynamoDB writes", many * written * WRITE);
    costs.put("DynamoDB reads", many * read * READ);
    // Ten at a time in the outbox; each event of the provider alone into its queue, out by ten.
    costs.put("SQS and SNS", many * ((0.3 + 1.2) * SQS + SNS));
    costs.put("Lambda", many * (0.2 * INVOKE + SENDING * GB_SECOND));
    return costs;
  }

  private static double sum(Map<String, Double> costs) {
    return costs.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static FollowUpHouse hundred() {
    var house = new FollowUpHouse("costs");
    house.outranked();
    for (int i = 0; i < 100; i++) {
      house.put(FollowUpCapacityTest.customer(i, "--11-21"));
    }
    house.activate();
    house.meter.forget();
    house.plan();
    house.send();
    house.deliver();
    return house;
  }

  /// The units of a minute in which nothing is due.
  private static double tick() {
    var house = new FollowUpHouse("idle");
    house.meter.forget();
    for (DispatchClass kind : DispatchClass.values()) {
      for (int shard = 0; shard < Dispatches.SHARDS; shard++) {
        house.due(kind, shard);
      }
    }
    return house.meter.read() + Todo.SHARDS * 0.5;
  }

  private static double idle() throws IOException {
    String template = Files.readString(PROJECT.resolve("template.yaml"));
    int alarms = template.split("Type: AWS::CloudWatch::Alarm", -1).length - 1;
    return alarms * ALARM + MINUTES * (tick() * READ + INVOKE + TICK * GB_SECOND);
  }

  @Test
  void the_worked_costs_are_those_of_the_counted_units() throws IOException {
    var house = hundred();
    double written = house.meter.written() / 100;
    double read = house.meter.read() / 100;
    var million = followUps(MILLION, written, read);
    var month = followUps(2.5 * MILLION, written, read);
    double idle = idle();
    assertThat(sum(million)).as("a million follow-ups").isLessThanOrEqualTo(8);
    assertThat(idle).as("a month of nothing").isLessThanOrEqualTo(5);
    double stored = 10 * MILLION * 3 / MILLION * STORED;
    double mails = 2.5 * MILLION * MAIL;
    var rows = new java.util.ArrayList<String>();
    million.forEach((what, cost) -> rows.add(row(what, cost, month.getOrDefault(what, 0.0))));
    rows.add(row("**a million follow-ups, besides mail**", sum(million), sum(month)));
    rows.add("| idle: ticks and alarms | | " + dollars(idle) + " |");
    rows.add(
        "| storage with point-in-time recovery, 3 KB a customer | | " + dollars(stored) + " |");
    rows.add(row("mail, SES", MILLION * MAIL, mails));
    rows.add("| **together** | | **" + dollars(sum(month) + idle + stored + mails) + "** |");
    assertThat(Files.readAllLines(PROJECT.resolve("docs/costs.md"))).containsSubsequence(rows);
  }

  private static String row(String what, double million, double month) {
    return "| " + what + " | " + dollars(million) + " | " + dollars(month) + " |";
  }

  private static String dollars(double amount) {
    return String.format(Locale.ROOT, "%.2f", amount);
  }
}
