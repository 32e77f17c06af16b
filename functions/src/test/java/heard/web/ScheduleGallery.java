package heard.web;

import heard.correspondence.LetterFile;
import heard.correspondence.LetterText;
import heard.customer.Birthday;
import heard.customer.Customer;
import heard.customer.Document;
import heard.customer.Language;
import heard.customer.Mailbox;
import heard.customer.Problem;
import heard.followup.Brakes;
import heard.followup.Effect;
import heard.followup.Explain;
import heard.followup.Forecast;
import heard.followup.Reason;
import heard.followup.Result;
import heard.followup.Schedule;
import heard.followup.ScheduleDocument;
import heard.followup.ScheduleFile;
import heard.followup.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Every page of marketing's, in one language, by name. */
final class ScheduleGallery {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  private ScheduleGallery() {}

  static Map<String, String> pages(Language language) {
    var page = new SchedulePage(language, "csrf", new LetterShelf(List.of(own())));
    var active = active();
    var pages = new LinkedHashMap<String, String>();
    pages.put(
        "schedules",
        Pages.schedules(
            page.list(
                List.of(active, ScheduleFile.of(schedule())),
                Map.of("birthday", tallies()),
                new Brakes(false, true),
                NOW)));
    pages.put(
        "schedule",
        Pages.schedule(
            page.one(
                "birthday",
                Optional.of(active),
                Map.of("name", "Bursdag", "field0", "amount", "value0", "x", "season", "own"),
                new FromWhom.Told(
                    List.of("Norge: Kaffekroken; SMS fra KAFFE", "Sverige: Heard"), true),
                List.of(new Problem("offset", Problem.Code.UNREADABLE)),
                Optional.of("save"),
                tallies())));
    pages.put(
        "effect",
        Pages.effect(
            new EffectPage(language, "csrf")
                .edit(
                    active,
                    Map.of("name", "Bursdag"),
                    new Effect(
                        120,
                        new TreeMap<>(Map.of(TODAY.plusDays(2), 14)),
                        3,
                        Map.of(Reason.NOT_IN_AUDIENCE, 9, Reason.TOO_LATE, 2),
                        true))));
    pages.put("forecast", Pages.forecast(page.forecast(active, outlook())));
    pages.put(
        "why",
        Pages.why(
            page.why(
                active,
                "kari",
                "",
                Optional.of(
                    new Explain.Answer(
                        Explain.Outcome.HOLD,
                        "OPEN_COMPLAINT",
                        Optional.of(NOW),
                        Map.of("zone", "Europe/Oslo", "complaints", "H-7K2M-PQ34"),
                        Optional.empty())))));
    pages.putAll(letters(language));
    return pages;
  }

  private static Map<String, String> letters(Language language) {
    var letters = new LetterPage(language, "csrf");
    var text = new LetterText("{{product}}", "Hei {{givenName|du}},\n\nHvordan går det?\n", "Hei.");
    var file = LetterFile.fresh("check-in", "check-in").drafted(Language.NB, text).publish(NOW);
    var drafted = file.drafted(Language.FI, text);
    return Map.of(
        "letters",
        Pages.letters(
            letters.list(
                new LetterShelf(List.of(drafted, own())),
                Optional.of("removed"),
                Map.of("name", "Vår", "from", "season"),
                List.of(new Problem("id", Problem.Code.TAKEN)))),
        "letter-of-our-own",
        Pages.letter(
            letters.one(
                "var",
                Optional.of(own()),
                Language.SV,
                Optional.empty(),
                new LetterPage.Around(
                    Optional.of("named"), List.of(), "", Optional.empty(), new TreeSet<>()))),
        "letter",
        Pages.letter(
            letters.one(
                "check-in",
                Optional.of(drafted),
                Language.NB,
                Optional.empty(),
                new LetterPage.Around(
                    Optional.of("save"),
                    LetterProblem.of(drafted.next()),
                    "kari",
                    Optional.of("Hei."),
                    new TreeSet<>(List.of(1, 2))))));
  }

  /** One that only our own people have, and nobody has published. */
  private static LetterFile own() {
    return LetterFile.fresh("var", "Vår");
  }

  private static SortedMap<LocalDate, Tally> tallies() {
    var tallies = new TreeMap<LocalDate, Tally>();
    tallies.put(TODAY.minusDays(1), Tally.of(Result.PLANNED, 4));
    tallies.put(
        TODAY,
        new Tally(
            Map.of(
                Result.PLANNED, 1214,
                Result.SENT, 1180,
                Result.HELD, 12,
                Result.SKIPPED, 22,
                Result.DELIVERED, 1171,
                Result.BOUNCED, 9,
                Result.OPTED_OUT, 3,
                Result.SPAM_REPORTED, 1)));
    tallies.put(TODAY.plusDays(1), Tally.of(Result.PLANNED, 12));
    return tallies;
  }

  private static ScheduleFile active() {
    return ScheduleFile.of(schedule())
        .after(ScheduleFile.Action.ACTIVATE, NOW.minus(java.time.Duration.ofDays(9)))
        .orElseThrow();
  }

  private static Schedule schedule() {
    return ScheduleDocument.read(
        "birthday",
        1,
        Document.of(
            Map.of(
                "name", "Birthday cards",
                "occasion", "birthday",
                "offset", "-P2D",
                "channel", "EMAIL",
                "letter", "birthday")));
  }

  static Customer kari() {
    return new Customer(
        "kari",
        "Kari Nordmann",
        Optional.of("Kari"),
        Mailbox.parse("kari@example.com"),
        Optional.empty(),
        Optional.empty(),
        "NO",
        Language.NB,
        ZoneId.of("Europe/Oslo"),
        Optional.empty(),
        Birthday.parse("--11-24"),
        List.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        1);
  }

  private static Forecast.Outlook outlook() {
    return new Forecast.Outlook(
        TODAY,
        IntStream.range(0, 60)
            .mapToObj(day -> new Forecast.Day(TODAY.plusDays(day), day % 7, day % 2, day % 3))
            .toList(),
        175,
        60,
        true,
        List.of(new Forecast.Sample(kari(), NOW, true)));
  }
}
