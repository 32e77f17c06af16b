package heard.web;

import heard.casework.Entry;
import heard.feedback.Trait;
import heard.mail.Attachment;
import heard.mail.Fold;
import heard.mail.Fold.Passage;
import heard.web.CaseView.Line;
import heard.web.CaseView.Mailed;
import heard.web.CaseView.MailedFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words as they stand on a colleague's page: of a mail first what its writer says now, the rest
 * folded, and the mail as it came one click away.
 */
record MailLine(Texts texts, String address) {

  Line of(Entry e, String by, String at, @Nullable String lang) {
    Optional<String> mail = Optional.ofNullable(e.facts().get(Trait.MAIL));
    String text = e.text().orElse("");
    if (mail.isEmpty() || text.isEmpty()) {
      return new Line("own", by, at, e.text().orElse(null), lang);
    }
    Fold fold = Fold.of(text);
    return new Line("own", by, at, fold.shown(), lang, mailed(e, fold), List.of());
  }

  private Mailed mailed(Entry e, Fold fold) {
    String folded =
        fold.passages().stream()
            .filter(Passage::folded)
            .map(Passage::text)
            .collect(Collectors.joining("\n"))
            .strip();
    return new Mailed(
        folded.isEmpty() ? null : folded,
        address + "/mail/" + e.number(),
        files(address + "/mail/" + e.number(), e.facts().getOrDefault(Trait.FILES, "")),
        e.facts().containsKey(Trait.FLAWS) ? texts.get("mail.flaw") : null);
  }

  /** A mail within the mail is found in the mail as it came. */
  private static List<MailedFile> files(String mail, String lines) {
    return Attachment.read(lines).stream()
        .map(
            file ->
                new MailedFile(
                    file.name(),
                    file.type().startsWith("message/") ? null : mail + "/" + file.part()))
        .toList();
  }
}
