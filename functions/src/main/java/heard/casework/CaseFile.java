package heard.casework;

import java.util.List;

/** A case with all that belongs to it. */
public record CaseFile(Case head, List<Entry> entries, List<Note> notes) {
  public CaseFile {
    entries = List.copyOf(entries);
    notes = List.copyOf(notes);
  }
}
