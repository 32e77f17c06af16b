package heard.function;

import heard.aws.S3Mails;
import heard.casework.CaseFile;
import heard.casework.Cases;
import heard.casework.Entry;
import heard.feedback.Reference;
import heard.feedback.Trait;
import heard.mail.Attachment;
import heard.mime.MailReader;
import heard.web.ProblemView.Cause;
import heard.web.http.Request;
import heard.web.http.Response;
import java.util.Optional;
import java.util.Set;

/**
 * A mail as it came, and the files that came with it: to be kept and opened by other programs,
 * never shown as a page of ours.
 *
 * @param mails empty where no mail is received
 */
record MailFiles(Cases cases, Optional<S3Mails> mails) {
  /** What an answer of a function may hold, in letters that are safe to carry. */
  private static final int LARGEST = 4 * 1024 * 1024;

  /** What a phone opens by its type; everything else is only bytes. */
  private static final Set<String> NAMED =
      Set.of("image/jpeg", "image/png", "image/gif", "image/heic", "image/webp", "application/pdf");

  static MailFiles of(Wiring wiring) {
    return new MailFiles(
        new Parts(wiring).cases(),
        wiring.choice("MAIL_BUCKET").map(b -> new S3Mails(wiring.clients().s3(), b)));
  }

  /** What is larger than a function may answer, the browser gets from the bucket. */
  Response raw(Request request, Visitor visitor) {
    String name = request.parameter("reference") + ".eml";
    Optional<String> object = received(request, visitor).map(MailFiles::object);
    return mails
        .flatMap(kept -> object.map(key -> raw(kept, key, name)))
        .orElseGet(() -> problem(404, visitor, Cause.NOT_YOURS));
  }

  private static Response raw(S3Mails kept, String object, String name) {
    byte[] raw = kept.get(object);
    return raw.length > LARGEST
        ? Response.seeOther(kept.link(object, name).toString())
        : Response.file("message/rfc822", name, raw);
  }

  Response file(Request request, Visitor visitor) {
    Optional<Entry> entry = received(request, visitor);
    Optional<Attachment> named =
        entry
            .map(e -> e.facts().getOrDefault(Trait.FILES, ""))
            .flatMap(lines -> named(lines, request.parameter("part")));
    if (entry.isEmpty() || named.isEmpty() || mails.isEmpty()) {
      return problem(404, visitor, Cause.NOT_YOURS);
    }
    return MailReader.file(mails.get().get(object(entry.get())), named.get().part())
        .filter(content -> content.length <= LARGEST)
        .map(content -> Response.file(type(named.get()), named.get().name(), content))
        .orElseGet(() -> problem(413, visitor, Cause.FILE));
  }

  private static Optional<Attachment> named(String lines, String part) {
    return Attachment.read(lines).stream()
        .filter(file -> Integer.toString(file.part()).equals(part))
        .findFirst();
  }

  private static String type(Attachment file) {
    return NAMED.contains(file.type()) ? file.type() : "application/octet-stream";
  }

  /** The mail that an entry of a case was made of, when this colleague may see the case. */
  private Optional<Entry> received(Request request, Visitor visitor) {
    return Reference.parse(request.parameter("reference"))
        .flatMap(cases::file)
        .filter(file -> visitor.access().covers(file.head()))
        .flatMap(file -> entry(file, request.parameter("entry")));
  }

  private static Optional<Entry> entry(CaseFile file, String number) {
    return file.entries().stream()
        .filter(e -> Integer.toString(e.number()).equals(number))
        .filter(e -> e.facts().containsKey(Trait.MAIL))
        .findFirst();
  }

  private static String object(Entry entry) {
    return entry.facts().getOrDefault(Trait.MAIL, "");
  }

  private static Response problem(int status, Visitor visitor, Cause cause) {
    return Door.problem(status, visitor.colleague().language(), cause);
  }
}
