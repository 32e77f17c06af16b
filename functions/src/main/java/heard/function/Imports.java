package heard.function;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import heard.aws.ImportStore;
import heard.customer.Customer;
import heard.customer.CustomerDocument;
import heard.customer.Document;
import heard.customer.Plausible;
import heard.customer.Told;
import heard.followup.Erasing;
import heard.followup.Recording;
import heard.staff.Organisation;
import heard.staff.Organisations;
import heard.web.Texts;
import heard.web.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lists of customers, taken in line by line, some hundred at a time. A line that is done again
 * changes nothing.
 */
record Imports(
    ImportStore store, Recording recording, Erasing erasing, Organisations organisations) {
  private static final int PAGE = 200;

  /** The line after the heading. */
  private static final long FIRST = 2;

  static Imports of(Wiring wiring) {
    var parts = new FollowUpParts(wiring);
    return new Imports(
        parts.imports(), parts.recording(), parts.erasing(), new Parts(wiring).organisations());
  }

  /** Takes in the next lines of an import, and queues those after. */
  void run(String id, int from, Instant now) {
    ImportStore.Import started = store.find(id).orElseThrow();
    if (started.next() != from || started.state() != ImportStore.State.RUNNING) {
      return;
    }
    try {
      run(started, page(store.text(id), from), now);
    } catch (CsvParseException unreadable) {
      String said = Texts.of(heard.customer.Language.EN).get("setting.wrong.no-csv");
      store.fail(started, new ImportStore.Refused(from + FIRST, "", said));
    }
  }

  private void run(ImportStore.Import started, List<NamedCsvRecord> lines, Instant now) {
    Organisation organisation = organisations.current();
    var held = new AtomicInteger();
    var refused = new ArrayList<ImportStore.Refused>();
    int done = 0;
    for (NamedCsvRecord line : lines) {
      List<ImportStore.Refused> wrong = take(line, started, held, organisation, now);
      refused.addAll(wrong);
      done += wrong.isEmpty() ? 1 : 0;
    }
    boolean more = lines.size() == PAGE;
    if (store.advance(started, lines.size(), done, held.get(), refused, !more) && more) {
      store.queue(started.id(), started.next() + PAGE);
    }
  }

  private static List<NamedCsvRecord> page(String text, int from) {
    try (var csv =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofNamedCsvRecord(text)) {
      return csv.stream().skip(from).limit(PAGE).toList();
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  /** Excel writes semicolons where a comma is for decimals. */
  static char separator(String text) {
    String head = text.lines().findFirst().orElse("");
    return head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private List<ImportStore.Refused> take(
      NamedCsvRecord line,
      ImportStore.Import started,
      AtomicInteger held,
      Organisation organisation,
      Instant now) {
    Texts texts = Texts.of(heard.customer.Language.EN);
    if (line.getFieldCount() > line.getHeader().size()) {
      // A comma too many moves what is behind it under another heading.
      return List.of(
          new ImportStore.Refused(
              line.getStartingLineNumber(), "", texts.get("setting.wrong.more-columns")));
    }
    Map<String, Object> fields = CsvCustomer.of(line.getFieldsAsMap(), started.at()).fields();
    var document = Document.of(fields);
    Told told = CustomerDocument.told(document.text("id"), document, now);
    Customer customer = told.customer();
    if (!document.problems().isEmpty()) {
      return document.problems().stream()
          .map(p -> Wrongs.wrong(p, texts))
          .map(w -> new ImportStore.Refused(line.getStartingLineNumber(), w.field(), w.message()))
          .toList();
    }
    if (erasing.erasedSince(customer.id(), started.at())) {
      return List.of(
          new ImportStore.Refused(
              line.getStartingLineNumber(), "id", texts.get("setting.wrong.erased")));
    }
    if (customer.birthday().filter(b -> !plausible(customer, b, now)).isPresent()) {
      held.incrementAndGet();
    }
    if (!started.dryRun()) {
      recording.customer(told, organisation, now);
    }
    return List.of();
  }

  private static boolean plausible(
      Customer customer, heard.customer.Birthday birthday, Instant now) {
    return new Plausible(now.atZone(customer.zone()).toLocalDate()).birthday(birthday);
  }

  /** How an import is, in the words of the API. */
  static String json(ImportStore.Import started) {
    var fields = new java.util.LinkedHashMap<String, Object>();
    fields.put("id", started.id());
    fields.put("state", started.state().name());
    fields.put("dryRun", started.dryRun());
    fields.put("rows", started.next());
    fields.put("done", started.done());
    fields.put("held", started.held());
    fields.put(
        "refused",
        started.refused().stream()
            .map(r -> Map.of("line", r.line(), "field", r.field(), "message", r.message()))
            .toList());
    return Json.write(fields);
  }
}
