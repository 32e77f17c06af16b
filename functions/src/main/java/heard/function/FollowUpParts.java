package heard.function;

import heard.aws.DynamoBrakes;
import heard.aws.DynamoCustomers;
import heard.aws.DynamoDispatches;
import heard.aws.DynamoErasures;
import heard.aws.DynamoFollowUpBriefings;
import heard.aws.DynamoLetters;
import heard.aws.DynamoMailHealths;
import heard.aws.DynamoOccasions;
import heard.aws.DynamoPlans;
import heard.aws.DynamoSchedules;
import heard.aws.DynamoStandings;
import heard.aws.DynamoTallies;
import heard.aws.DynamoTasks;
import heard.aws.DynamoWaiting;
import heard.aws.ImportStore;
import heard.aws.Recent;
import heard.aws.SqsPlanQueue;
import heard.followup.Effects;
import heard.followup.Erasing;
import heard.followup.Explain;
import heard.followup.FollowUpBriefings;
import heard.followup.Forecast;
import heard.followup.Planner;
import heard.followup.Plans;
import heard.followup.Recording;
import heard.followup.Replanning;
import heard.followup.Rivals;
import heard.followup.ScheduleFile;
import heard.followup.Timing;
import heard.time.PublicHolidays;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The parts of follow-ups, by the names the template gives them. */
record FollowUpParts(Wiring wiring) {
  private DynamoDbClient dynamo() {
    return wiring.clients().dynamoDb();
  }

  Timing timing() {
    return new Timing(new PublicHolidays());
  }

  DynamoCustomers customers() {
    return new DynamoCustomers(dynamo(), wiring.variable("CUSTOMERS_TABLE"));
  }

  DynamoOccasions occasions() {
    return new DynamoOccasions(dynamo(), wiring.variable("CUSTOMERS_TABLE"));
  }

  DynamoDispatches ledger() {
    return new DynamoDispatches(dynamo(), wiring.variable("DISPATCHES_TABLE"));
  }

  DynamoStandings standings() {
    return new DynamoStandings(dynamo(), wiring.variable("DISPATCHES_TABLE"));
  }

  DynamoPlans plans() {
    return new DynamoPlans(dynamo(), wiring.variable("DISPATCHES_TABLE"));
  }

  DynamoTallies tallies() {
    return new DynamoTallies(dynamo(), wiring.variable("DISPATCHES_TABLE"));
  }

  DynamoTasks tasks() {
    return new DynamoTasks(dynamo(), wiring.variable("DISPATCHES_TABLE"), wiring.clock());
  }

  DynamoMailHealths mailHealths() {
    return new DynamoMailHealths(dynamo(), wiring.variable("DISPATCHES_TABLE"));
  }

  DynamoSchedules schedules() {
    return new DynamoSchedules(dynamo(), wiring.variable("SETTINGS_TABLE"));
  }

  DynamoLetters letters() {
    return new DynamoLetters(dynamo(), wiring.variable("SETTINGS_TABLE"));
  }

  DynamoBrakes brakes() {
    return new DynamoBrakes(dynamo(), wiring.variable("SETTINGS_TABLE"));
  }

  FollowUpBriefings briefings() {
    return new DynamoFollowUpBriefings(
        dynamo(),
        wiring.variable("DISPATCHES_TABLE"),
        wiring.variable("CUSTOMERS_TABLE"),
        wiring.variable("SETTINGS_TABLE"));
  }

  Plans.Queue planQueue() {
    return new SqsPlanQueue(wiring.clients().sqs(), wiring.variable("PLAN_QUEUE_URL"));
  }

  Planner planner() {
    return new Planner(
        schedules(), customers(), occasions(), ledger(), plans(), tallies(), timing());
  }

  Recording recording() {
    return new Recording(customers(), occasions(), standings(), replanning());
  }

  Erasing erasing() {
    return new Erasing(
        customers(),
        ledger(),
        standings(),
        new DynamoErasures(dynamo(), wiring.variable("SETTINGS_TABLE")),
        tasks());
  }

  Rivals rivals() {
    DynamoSchedules all = schedules();
    var recent = new Recent<String, List<ScheduleFile>>(any -> all.all(), wiring.clock());
    return new Rivals(() -> recent.find("all"), ledger());
  }

  Forecast forecast() {
    return new Forecast(customers(), occasions(), standings(), timing());
  }

  Effects effects() {
    return new Effects(
        new DynamoWaiting(dynamo(), wiring.variable("DISPATCHES_TABLE")),
        customers(),
        occasions(),
        timing());
  }

  Explain explain() {
    return new Explain(customers(), occasions(), ledger(), standings(), timing());
  }

  ImportStore imports() {
    return new ImportStore(
        dynamo(),
        wiring.variable("CUSTOMERS_TABLE"),
        wiring.clients().s3(),
        wiring.variable("PHOTOS_BUCKET"),
        wiring.clients().sqs(),
        wiring.variable("OCCASIONS_QUEUE_URL"));
  }

  Replanning replanning() {
    return new Replanning(schedules(), occasions(), ledger(), tallies(), timing());
  }
}
