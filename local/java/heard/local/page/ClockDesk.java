package heard.local.page;

import heard.local.LocalSystem;
import heard.local.gateway.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** The clock: tells the time, moves it, and says when all is quiet. */
final class ClockDesk {
  private final LocalSystem system;

  ClockDesk(LocalSystem system) {
    this.system = system;
  }

  Reply now() {
    return Reply.json(Map.of("now", system.clock().instant().toString()));
  }

  Reply advance(Asked asked) {
    try {
      Instant now = system.advance(length(asked));
      return asked.wantsHtml()
          ? Reply.seeOther("/local")
          : Reply.json(Map.of("now", now.toString()));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return Reply.json(
          400,
          Map.of(
              "message",
              "send {\"advance\": \"P7D\"}, a period or duration of ISO 8601, or {\"now\":"
                  + " \"2026-11-21T08:00:00Z\"}, a moment still to come"));
    }
  }

  Reply idle() {
    long due = system.idle();
    return due == 0
        ? Reply.json(Map.of("now", system.clock().instant().toString()))
        : Reply.json(
            503, Map.of("message", due + " due things stay due, although they were tried"));
  }

  private Duration length(Asked asked) {
    return asked
        .field("now")
        .map(now -> Duration.between(system.clock().instant(), OffsetDateTime.parse(now)))
        .orElseGet(() -> length(asked.field("advance").orElse("")));
  }

  /** Days count as on the calendar in UTC, so that a month is a month. */
  private Duration length(String text) {
    if (text.contains("T")) {
      return Duration.parse(text);
    }
    Instant now = system.clock().instant();
    return Duration.between(now, now.atOffset(ZoneOffset.UTC).plus(Period.parse(text)).toInstant());
  }
}
