package heard.function;

import heard.correspondence.Letters;
import heard.customer.Problem;
import heard.followup.Schedule;
import heard.followup.ScheduleFile;
import heard.followup.Tallies;
import heard.followup.Tally;
import heard.staff.Organisations;
import heard.staff.Role;
import heard.web.AudienceForm;
import heard.web.FromWhom;
import heard.web.LetterShelf;
import heard.web.Pages;
import heard.web.SchedulePage;
import heard.web.http.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The page on which a schedule is written, with what came of it so far. */
record ScheduleEditor(
    Letters letters, Organisations organisations, Tallies tallies, InstantSource clock) {
  private static final int LAST = 13;
  private static final int NEXT = 4;

  static ScheduleEditor of(Wiring wiring) {
    var parts = new FollowUpParts(wiring);
    return new ScheduleEditor(
        parts.letters(), new Parts(wiring).organisations(), parts.tallies(), wiring.clock());
  }

  SchedulePage page(Visitor visitor) {
    return new SchedulePage(
        visitor.colleague().language(), visitor.session().csrf(), new LetterShelf(letters.all()));
  }

  /** As somebody sent it. */
  ScheduleForm form(Map<String, String> sent, Visitor visitor) {
    return new ScheduleForm(sent, audience(visitor));
  }

  /** As it stands. */
  ScheduleForm form(Schedule schedule, Visitor visitor) {
    return ScheduleForm.of(schedule, audience(visitor));
  }

  private AudienceForm audience(Visitor visitor) {
    return AudienceForm.of(visitor.colleague().language(), organisations.current());
  }

  Response show(
      int status,
      Visitor visitor,
      String id,
      Optional<ScheduleFile> file,
      ScheduleForm form,
      List<Problem> problems,
      Optional<String> done) {
    return Response.page(
        status,
        Pages.schedule(
            page(visitor)
                .one(
                    id,
                    file,
                    form.fields(),
                    fromWhom(visitor).of(form.countries()),
                    problems,
                    done,
                    counted(file))));
  }

  private FromWhom fromWhom(Visitor visitor) {
    return new FromWhom(
        visitor.colleague().language(),
        organisations.current(),
        visitor.session().roles().contains(Role.MANAGER));
  }

  /** What came of it in the last days, and what is planned for the next. */
  SortedMap<LocalDate, Tally> counted(Optional<ScheduleFile> file) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return file.map(f -> tallies.of(f.id(), today.minusDays(LAST), today.plusDays(NEXT)))
        .orElseGet(TreeMap::new);
  }
}
