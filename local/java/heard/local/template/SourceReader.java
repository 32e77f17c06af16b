package heard.local.template;

import heard.local.template.Source.Authorizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what wakes a function. */
final class SourceReader {
  private SourceReader() {}

  static List<Source> read(String function, Node events) {
    return events.entries().entrySet().stream()
        .filter(e -> enabled(e.getValue().at("Properties")))
        .map(e -> source(function, e.getKey(), e.getValue()))
        .toList();
  }

  private static boolean enabled(Node p) {
    return p.at("Enabled").flag(true) && !p.at("State").text("").equals("DISABLED");
  }

  private static Source source(String function, String id, Node event) {
    Node p = event.at("Properties");
    return switch (event.at("Type").text("")) {
      case "HttpApi" -> route(p);
      case "DynamoDB" -> stream(p);
      case "SQS" -> queue(p);
      case "Schedule" -> schedule(function + id, p, p.at("Schedule"));
      case "ScheduleV2" -> schedule(function + id, p, p.at("ScheduleExpression"));
      case String other ->
          throw new IllegalArgumentException(
              function + " is woken by " + other + ", which has no stand-in on one machine");
    };
  }

  private static Source route(Node p) {
    return new Source.Route(
        p.at("Method").text("ANY").toUpperCase(Locale.ROOT),
        p.at("Path").text("$default"),
        p.path("Auth.Authorizer")
            .text()
            .filter(name -> !name.equals("NONE"))
            .map(name -> new Authorizer(name, p.path("Auth.AuthorizationScopes").texts())));
  }

  private static Source stream(Node p) {
    String arn = p.at("Stream").required("the Stream of an event");
    return new Source.Stream(
        arn.substring(arn.indexOf("table/") + 6, arn.indexOf("/stream/")),
        p.at("BatchSize").number(100),
        filters(p),
        p.at("FunctionResponseTypes").texts().contains("ReportBatchItemFailures"),
        p.at("BisectBatchOnFunctionError").flag(false),
        p.at("MaximumRetryAttempts").number(-1),
        p.at("StartingPosition").text("").equals("TRIM_HORIZON"),
        p.path("DestinationConfig.OnFailure.Destination").text());
  }

  private static Source queue(Node p) {
    return new Source.Queue(
        Resources.last(p.at("Queue").required("the Queue of an event")),
        p.at("BatchSize").number(10),
        filters(p),
        p.at("FunctionResponseTypes").texts().contains("ReportBatchItemFailures"),
        p.path("ScalingConfig.MaximumConcurrency").number(4));
  }

  private static List<Node> filters(Node p) {
    return p.path("FilterCriteria.Filters").list().stream()
        .flatMap(f -> f.at("Pattern").text().stream())
        .map(heard.local.Json::read)
        .toList();
  }

  private static Source schedule(String id, Node p, Node expression) {
    return new Source.Schedule(
        p.at("Name").text(id),
        expression.required("the expression of " + id),
        p.at("ScheduleExpressionTimezone").text("UTC"),
        Optional.of(p.at("Input").text("")).filter(input -> !input.isEmpty()));
  }
}
