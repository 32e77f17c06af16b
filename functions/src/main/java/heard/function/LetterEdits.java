package heard.function;

import heard.correspondence.LetterFile;
import heard.correspondence.LetterText;
import heard.correspondence.Letters;
import heard.customer.Language;
import heard.followup.Schedule;
import heard.followup.Schedules;
import heard.followup.Trial;
import heard.function.LetterSheet.Look;
import heard.web.LetterProblem;
import heard.web.LetterShelf;
import heard.web.Wording;
import heard.web.http.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What marketing does to a letter: writes it, tries it, publishes it, takes it away. */
record LetterEdits(Letters letters, Schedules schedules, LetterSheet sheet, InstantSource clock) {
  static final String HOME = "/letters/";

  static LetterEdits of(Wiring wiring) {
    var parts = new FollowUpParts(wiring);
    return new LetterEdits(
        parts.letters(), parts.schedules(), LetterSheet.of(wiring), wiring.clock());
  }

  /** Empty where there is nothing of that kind to act on. */
  Optional<Response> act(Visitor visitor, LetterFile file, Map<String, String> form) {
    var look =
        new Look(
            file.id(),
            LetterSheet.language(Optional.ofNullable(form.get("in")), visitor),
            form.getOrDefault("customer", "").strip(),
            visitor);
    // Two who write at once: the second reads what the first wrote before it is written over.
    String seen = form.getOrDefault("seen", Integer.toString(file.revision()));
    if (!seen.equals(Integer.toString(file.revision()))) {
      return Optional.of(meanwhile(look, typed(form)));
    }
    // Another language of it is a button too: whatever was typed in this one is kept first.
    Optional<Language> to = Optional.ofNullable(form.get("to-language")).map(Language::of);
    return to.isPresent()
        ? Optional.of(keeping(look, file, form, next -> done(look.in(to.get()), "")))
        : act(look, file, form);
  }

  private Optional<Response> act(Look look, LetterFile file, Map<String, String> form) {
    return switch (form.getOrDefault("action", "save")) {
      case "publish" -> Optional.of(publish(look, file, text(form)));
      case "discard" -> Optional.of(discard(look, file));
      case "back" -> back(look, file, form.getOrDefault("version", ""));
      case "show" -> Optional.of(keeping(look, file, form, next -> done(look, "")));
      case "test" ->
          Optional.of(
              keeping(look, file, form, next -> test(look, next, form.getOrDefault("to", ""))));
      case "remove" ->
          Optional.of(file).filter(LetterEdits::removable).map(draft -> remove(look, draft));
      default -> Optional.of(save(look, file, text(form)));
    };
  }

  /** What is to happen once nothing that was typed can be lost any more. */
  private interface Then {
    Response with(LetterFile stored);
  }

  /** Stores what was typed as a draft, if it is other than what stands there. */
  private Response keeping(Look look, LetterFile before, Map<String, String> form, Then then) {
    LetterText stands =
        Wording.drafted(before.id(), Optional.of(before)).in(look.in()).orElse(LetterText.EMPTY);
    Optional<LetterText> typed = typed(form).filter(text -> !same(text, stands));
    if (typed.isEmpty()) {
      return then.with(before);
    }
    LetterFile next = before.drafted(look.in(), typed.get());
    List<LetterProblem> problems = LetterProblem.tooLong(next.draft());
    if (!problems.isEmpty()) {
      return sheet.shown(422, look, Optional.of(before), typed, Optional.empty(), problems);
    }
    return letters.put(next) ? then.with(next) : meanwhile(look, typed);
  }

  /** Browsers differ in the line break at the end. */
  private static boolean same(LetterText one, LetterText other) {
    return one.subject().strip().equals(other.subject().strip())
        && one.body().strip().equals(other.body().strip())
        && one.sms().strip().equals(other.sms().strip());
  }

  private Response save(Look look, LetterFile before, LetterText typed) {
    LetterFile next = before.drafted(look.in(), typed);
    List<LetterProblem> problems = LetterProblem.tooLong(next.draft());
    return problems.isEmpty()
        ? stored(look, next, "save", Optional.of(typed))
        : sheet.shown(
            422, look, Optional.of(before), Optional.of(typed), Optional.empty(), problems);
  }

  private Response discard(Look look, LetterFile file) {
    return stored(look, file.drafted(look.in(), LetterText.EMPTY), "discard", Optional.empty());
  }

  /** What the form carries of a text; empty where it carries none. */
  private static Optional<LetterText> typed(Map<String, String> form) {
    return Optional.of(form).filter(sent -> sent.containsKey("body")).map(LetterEdits::text);
  }

  private static LetterText text(Map<String, String> form) {
    return new LetterText(
        line(form.getOrDefault("subject", "")),
        form.getOrDefault("body", "").replace("\r\n", "\n"),
        line(form.getOrDefault("sms", "")));
  }

  static String line(String typed) {
    return typed.replaceAll("\\s*\\R\\s*", " ").strip();
  }

  private Response publish(Look look, LetterFile before, LetterText typed) {
    LetterFile next = before.drafted(look.in(), typed);
    List<LetterProblem> problems = LetterProblem.of(next, look.in());
    return problems.isEmpty()
        ? stored(look, next.publish(clock.instant()).after(before), "publish", Optional.of(typed))
        : sheet.shown(422, look, Optional.of(next), Optional.of(typed), Optional.empty(), problems);
  }

  private Optional<Response> back(Look look, LetterFile file, String version) {
    Optional<Map<Language, LetterText>> words =
        version.equals("0") && LetterShelf.shipped(file.id())
            ? Optional.of(Map.of())
            : letters.versions(file.id()).entrySet().stream()
                .filter(went -> went.getKey().toString().equals(version))
                .map(Map.Entry::getValue)
                .findFirst();
    return words.map(w -> stored(look, file.back(w, clock.instant()), "back", Optional.empty()));
  }

  private Response test(Look look, LetterFile file, String typed) {
    Optional<String> to = Trial.address(typed);
    if (to.isEmpty()) {
      return sheet.shown(
          422, look, Optional.of(file), Optional.empty(), Optional.of("no-address"), List.of());
    }
    sheet.preview().send(look.id(), to.get(), look.customer(), look.in());
    return done(look, "test");
  }

  /** One of our own that no customer ever got. */
  private static boolean removable(LetterFile file) {
    return !LetterShelf.shipped(file.id()) && file.version() == 0;
  }

  private Response remove(Look look, LetterFile file) {
    boolean named =
        schedules.all().stream().flatMap(LetterEdits::versions).anyMatch(s -> sends(s, file.id()));
    if (named) {
      return sheet.shown(
          422, look, Optional.of(file), Optional.empty(), Optional.of("named"), List.of());
    }
    return letters.remove(file)
        ? Response.seeOther("/letters?done=removed")
        : meanwhile(look, Optional.empty());
  }

  private static Stream<Schedule> versions(heard.followup.ScheduleFile file) {
    return Stream.concat(file.draft().stream(), file.active().stream());
  }

  private static boolean sends(Schedule schedule, String letter) {
    return schedule.letter(false).equals(letter) || schedule.letter(true).equals(letter);
  }

  private Response stored(Look look, LetterFile next, String done, Optional<LetterText> typed) {
    return letters.put(next) ? done(look, done) : meanwhile(look, typed);
  }

  private Response meanwhile(Look look, Optional<LetterText> typed) {
    return sheet.shown(
        409, look, letters.find(look.id()), typed, Optional.of("meanwhile"), List.of());
  }

  private static Response done(Look look, String done) {
    String customer = URLEncoder.encode(look.customer(), StandardCharsets.UTF_8);
    return Response.seeOther(
        HOME
            + look.id()
            + "?in="
            + look.in().tag()
            + (customer.isEmpty() ? "" : "&customer=" + customer)
            + (done.isEmpty() ? "" : "&done=" + done));
  }
}
