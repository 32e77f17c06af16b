package heard.function;

import heard.customer.Language;
import heard.customer.Problem;
import heard.followup.Effect;
import heard.followup.ScheduleFile;
import heard.followup.ScheduleFile.Action;
import heard.followup.Schedules;
import heard.followup.Trial;
import heard.web.EffectPage;
import heard.web.Pages;
import heard.web.http.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What marketing does to a schedule: writes it, tries it, switches it on and off. */
record ScheduleEdits(
    Schedules schedules,
    ScheduleChanges changes,
    ScheduleEditor editor,
    ScheduleApi api,
    InstantSource clock) {
  static final String HOME = "/schedules";
  static final String NEW = "new";

  /** Sent back by whoever has read what a change does. */
  private static final String SURE = "sure";

  static ScheduleEdits of(Wiring wiring) {
    return new ScheduleEdits(
        new FollowUpParts(wiring).schedules(),
        ScheduleChanges.of(wiring),
        ScheduleEditor.of(wiring),
        ScheduleApi.of(wiring),
        wiring.clock());
  }

  /** Empty where there is no such schedule. */
  Optional<Response> act(Visitor visitor, String id, Map<String, String> sent) {
    Optional<ScheduleFile> file = schedules.find(id);
    String action = sent.getOrDefault("action", "save");
    return switch (action) {
      case "save", "replace", "write" -> Optional.of(save(visitor, id, file, action, sent));
      case "test" -> file.map(f -> test(visitor, f, sent));
      case "activate" -> file.map(f -> activate(visitor, f, sent));
      default -> file.map(f -> act(visitor, f, action, sent));
    };
  }

  /** What is planned already is not touched before somebody has read what becomes of it. */
  private Response save(
      Visitor visitor,
      String asked,
      Optional<ScheduleFile> before,
      String action,
      Map<String, String> sent) {
    var form = editor.form(sent, visitor);
    String id = asked.equals(NEW) ? freshId(sent.getOrDefault("name", "")) : asked;
    var written = changes.write(id, before, form.document(before.map(ScheduleFile::latest)));
    var problems = new ArrayList<>(form.problems());
    problems.addAll(written.problems());
    if (action.equals("write") || !problems.isEmpty()) {
      int status = problems.isEmpty() ? 200 : 422;
      return editor.show(status, visitor, asked, before, form, problems, Optional.empty());
    }
    if (before.filter(file -> !seen(file, sent)).isPresent()) {
      return meanwhile(visitor, asked, form, "meanwhile");
    }
    if (!sent.containsKey(SURE)) {
      Optional<Effect> effect = effect(before, written.file());
      if (effect.isPresent()) {
        return Response.page(
            200, Pages.effect(effects(visitor).edit(written.file(), sent, effect.get())));
      }
    }
    if (!schedules.put(written.file())) {
      return meanwhile(visitor, asked, form, "meanwhile");
    }
    return action.equals("replace")
        ? act(visitor, written.file(), "activate", sent)
        : done(id, "save");
  }

  /** Two who write at once: the second reads what the first wrote before it is written over. */
  private static boolean seen(ScheduleFile file, Map<String, String> sent) {
    String now = Integer.toString(file.revision());
    return sent.getOrDefault("seen", now).equals(now);
  }

  private Response meanwhile(Visitor visitor, String asked, ScheduleForm form, String said) {
    return editor.show(
        409, visitor, asked, schedules.find(asked), form, List.of(), Optional.of(said));
  }

  /** Only what somebody has read is switched on. */
  private Response activate(Visitor visitor, ScheduleFile file, Map<String, String> sent) {
    return file.draft().isPresent() && !seen(file, sent)
        ? meanwhile(visitor, file.id(), editor.form(file.latest(), visitor), "changed")
        : act(visitor, file, "activate", sent);
  }

  private Response act(Visitor visitor, ScheduleFile file, String word, Map<String, String> sent) {
    Optional<Action> action = ScheduleChanges.action(word);
    List<Problem> problems =
        action.filter(Action.ACTIVATE::equals).isPresent()
            ? changes.notReady(file.latest())
            : List.of();
    if (!problems.isEmpty()) {
      return refused(visitor, file, problems);
    }
    Optional<ScheduleFile> next = action.flatMap(a -> file.after(a, clock.instant()));
    Optional<Effect> effect =
        sent.containsKey(SURE) ? Optional.empty() : next.flatMap(n -> effect(Optional.of(file), n));
    if (effect.isPresent()) {
      return Response.page(200, Pages.effect(effects(visitor).action(file, word, effect.get())));
    }
    // Somebody else was first: the page shows how it stands now.
    return next.filter(schedules::put).isPresent()
        ? done(file.id(), word)
        : Response.seeOther(HOME + "/" + file.id());
  }

  /** Worth a question only where something waits. */
  private Optional<Effect> effect(Optional<ScheduleFile> before, ScheduleFile next) {
    return changes.effect(before, next).filter(effect -> effect.waiting() > 0);
  }

  private Response test(Visitor visitor, ScheduleFile file, Map<String, String> sent) {
    Optional<String> to = Trial.address(sent.getOrDefault("to", ""));
    if (to.isEmpty()) {
      return refused(visitor, file, List.of(new Problem("to", Problem.Code.NO_WAY_TO_REACH)));
    }
    api.send(file, to.get(), Optional.empty(), Language.of(sent.getOrDefault("language", "en")));
    return done(file.id(), "test");
  }

  private Response refused(Visitor visitor, ScheduleFile file, List<Problem> problems) {
    return editor.show(
        422,
        visitor,
        file.id(),
        Optional.of(file),
        editor.form(file.latest(), visitor),
        problems,
        Optional.empty());
  }

  private static Response done(String id, String what) {
    return Response.seeOther(HOME + "/" + id + "?done=" + what);
  }

  private String freshId(String name) {
    return ScheduleForm.freshId(
        name, id -> id.equals(NEW) || id.equals("all") || schedules.find(id).isPresent());
  }

  private static EffectPage effects(Visitor visitor) {
    return new EffectPage(visitor.colleague().language(), visitor.session().csrf());
  }
}
