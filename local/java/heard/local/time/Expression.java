package heard.local.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule ticks: {@code rate(…)}, {@code cron(…)} or {@code at(…)}. */
sealed interface Expression permits Cron, Expression.Once, Expression.Rate {
  Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

  /** The first tick after a moment. */
  Optional<Instant> after(Instant moment);

  static Expression of(String text, ZoneId zone) {
    Matcher rate = RATE.matcher(text);
    if (rate.matches()) {
      long count = Long.parseLong(rate.group(1));
      return new Rate(
          switch (rate.group(2)) {
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
          });
    }
    if (text.startsWith("cron(") && text.endsWith(")")) {
      return Cron.of(text.substring(5, text.length() - 1), zone);
    }
    if (text.startsWith("at(") && text.endsWith(")")) {
      String local = text.substring(3, text.length() - 1);
      return new Once(LocalDateTime.parse(local).atZone(zone).toInstant());
    }
    throw new IllegalArgumentException("no schedule is written " + text);
  }

  /** Every so often, counted from the epoch. */
  record Rate(Duration every) implements Expression {
    @Override
    public Optional<Instant> after(Instant moment) {
      long step = every.toMillis();
      return Optional.of(Instant.ofEpochMilli((moment.toEpochMilli() / step + 1) * step));
    }
  }

  /** One moment. */
  record Once(Instant at) implements Expression {
    @Override
    public Optional<Instant> after(Instant moment) {
      return Optional.of(at).filter(moment::isBefore);
    }
  }
}
