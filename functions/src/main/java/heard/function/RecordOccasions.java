package heard.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import heard.customer.CustomerDocument;
import heard.customer.Document;
import heard.customer.Occasion;
import heard.customer.Occasion.Kind;
import heard.customer.OccasionDocument;
import heard.customer.Told;
import heard.followup.Erasing;
import heard.followup.Recording;
import heard.staff.Organisations;
import heard.web.http.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes in what other systems put on the event bus: customers and occasions, and the pages of
 * imports.
 */
public final class RecordOccasions implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final Recording recording;
  private final Erasing erasing;
  private final Imports imports;
  private final Organisations organisations;
  private final InstantSource clock;

  public RecordOccasions() {
    this(Wiring.onAws());
  }

  RecordOccasions(Wiring wiring) {
    var parts = new FollowUpParts(wiring);
    this.recording = parts.recording();
    this.erasing = parts.erasing();
    this.imports = Imports.of(wiring);
    this.organisations = new Parts(wiring).organisations();
    this.clock = wiring.clock();
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return Batch.each(event, "record", this::record);
  }

  private void record(String body) {
    Map<String, Object> fields =
        Json.object(body).orElseThrow(() -> new IllegalArgumentException("not an event"));
    var event = Document.of(fields);
    if (event.maybe("import").isPresent()) {
      imports.run(event.text("import"), event.number("line", 0), clock.instant());
      return;
    }
    if (event.maybe("answered").isPresent()) {
      answered(event);
      return;
    }
    Instant told =
        event.maybe("time").map(t -> OffsetDateTime.parse(t).toInstant()).orElse(clock.instant());
    Document detail = event.under("detail");
    switch (event.text("detail-type")) {
      case "customer" -> customer(detail, told);
      case "occasion" -> occasion(detail, told);
      case String other -> throw new IllegalArgumentException("nothing is made of " + other);
    }
  }

  /** Of somebody we know only by a case nothing follows. */
  private void answered(Document event) {
    String reference = event.text("answered");
    Instant at = Instant.parse(event.text("at"));
    var attributes = new HashMap<>(Map.of("reference", reference));
    event.maybe("place").ifPresent(place -> attributes.put("place", place));
    var occasion =
        new Occasion(
            "case-" + reference,
            event.text("customer"),
            Kind.CASE_ANSWERED,
            new Occasion.At(at),
            attributes,
            Optional.empty(),
            1);
    if (!erasing.erasedSince(occasion.customer(), at)) {
      recording.occasion(occasion, organisations.current(), clock.instant());
    }
  }

  private void customer(Document detail, Instant told) {
    Told customer = CustomerDocument.told(detail.text("id"), detail, clock.instant());
    refuse(detail.problems());
    if (!erasing.erasedSince(customer.customer().id(), told)) {
      recording.customer(customer, organisations.current(), clock.instant());
    }
  }

  private void occasion(Document detail, Instant told) {
    Occasion occasion = OccasionDocument.told(detail);
    refuse(detail.problems());
    if (erasing.erasedSince(occasion.customer(), told)) {
      return;
    }
    if (!recording.occasion(occasion, organisations.current(), clock.instant())) {
      // The customer may be on their way on the same bus: the queue brings it again.
      throw new IllegalStateException("an occasion of somebody nobody knows");
    }
  }

  /** Parked with the dead letters, where somebody sees what another system gets wrong. */
  private static void refuse(List<?> problems) {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.size() + " problems in an event");
    }
  }
}
