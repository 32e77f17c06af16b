package heard.mail;

import heard.feedback.WordTriage;
import heard.mime.Corpus;
import heard.mime.MailReader;
import heard.mime.Mutations;
import heard.triage.FreeText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * More mail than the build has time for: 20,000 damaged mails, 30,000 with poison and a reader that
 * is killed again and again, and how fast ordinary mail is read, understood and stored in memory by
 * one thread, with what costs most. Prints what it finds; docs/performance.md says how to run it.
 */
public final class MailRush {
  private static final int SEED = 20261121;
  private static final int DAMAGED = 20_000;
  private static final int MAILS = 30_000;
  private static final int WARM_UP = 3_000;
  private static final List<String> PROGRAMS = List.of("apple", "thunderbird", "thanks");
  private static final List<String> LANGUAGES = List.of("en", "nb", "sv", "fi");

  private MailRush() {}

  public static void main(String[] args) throws IOException {
    damaged();
    sorted();
    ordinary(WARM_UP);
    Path profile = Files.createTempFile("mail", ".jfr");
    try (var recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
      recording.start();
      System.out.println(ordinary(MAILS).get());
      recording.stop();
      recording.dump(profile);
    }
    costs(profile);
    Files.delete(profile);
  }

  private static void damaged() {
    var mutations = new Mutations(SEED);
    long slowest = 0;
    for (int i = 0; i < DAMAGED; i++) {
      byte[] raw = mutations.next();
      long from = System.nanoTime();
      MailReader.read(raw);
      slowest = Math.max(slowest, System.nanoTime() - from);
    }
    System.out.println(DAMAGED + " damaged mails read, the slowest in " + millis(slowest) + " ms");
  }

  private static void sorted() {
    var sorting = new Sorting(MAILS, SEED);
    sorting.run();
    System.out.println(
        MAILS
            + " mails: "
            + sorting.ledger().size()
            + " with a line in the ledger, "
            + sorting.dead()
            + " given up, "
            + sorting.poison()
            + " of them poison; the reader was killed "
            + sorting.killed()
            + " times");
  }

  /** One mail each of so many people. */
  private static Supplier<String> ordinary(int mails) {
    var post = new Post();
    var triage = new FreeText(new WordTriage(id -> false), List.of(), List.of());
    List<String> letters = letters();
    long[] took = new long[mails];
    long all = System.nanoTime();
    for (int i = 0; i < mails; i++) {
      byte[] raw = letter(letters.get(i % letters.size()), i).getBytes(StandardCharsets.UTF_8);
      long from = System.nanoTime();
      Mail mail = MailReader.read(raw);
      Receipt receipt = post.receipt(mail, Post.INBOX.address(), Post.GOOD, Post.NOW);
      post.reception.take(receipt, mail);
      triage.find(new Letterhead(receipt, mail).draft().feedback());
      took[i] = System.nanoTime() - from;
    }
    double seconds = (System.nanoTime() - all) / 1e9;
    Arrays.sort(took);
    return () ->
        "%d ordinary mails: %.0f a second, half of them within %s ms, 99 of 100 within %s ms"
            .formatted(
                mails, mails / seconds, millis(took[mails / 2]), millis(took[mails * 99 / 100]));
  }

  private static List<String> letters() {
    return PROGRAMS.stream()
        .flatMap(program -> LANGUAGES.stream().map(language -> program + "-" + language))
        .map(name -> new String(Corpus.raw(name), StandardCharsets.UTF_8))
        .toList();
  }

  /** The same words from somebody else. */
  private static String letter(String raw, int number) {
    return "From: Somebody <s"
        + number
        + "@example.org>\r\nMessage-ID: <"
        + number
        + "@example.org>\r\n"
        + raw.replaceFirst("(?im)^From:.*\r?\n", "").replaceFirst("(?im)^Message-ID:.*\r?\n", "");
  }

  private static void costs(Path profile) throws IOException {
    Map<String, Integer> counted = new HashMap<>();
    int samples = 0;
    for (RecordedEvent event : RecordingFile.readAllEvents(profile)) {
      Optional<String> ours =
          Optional.ofNullable(event.getStackTrace()).stream()
              .flatMap(trace -> trace.getFrames().stream())
              .map(RecordedFrame::getMethod)
              .map(method -> method.getType().getName() + "." + method.getName())
              .filter(name -> name.startsWith("heard."))
              .findFirst();
      ours.ifPresent(name -> counted.merge(name, 1, Integer::sum));
      samples++;
    }
    int all = samples;
    counted.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(3)
        .forEach(e -> System.out.println(e.getValue() * 100 / all + " % " + e.getKey()));
  }

  private static String millis(long nanos) {
    return "%.1f".formatted(nanos / 1e6);
  }
}
