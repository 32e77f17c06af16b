package heard.mail;

import heard.mime.MailReader;
import heard.mime.Mutations;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Mails on their way through the queue, as SQS would bring them: again when they fail, and to the
 * dead letters after eight times. One in a hundred is poison, and some kill the process that reads
 * them once or always.
 */
final class Sorting {
  private static final int MOST_RECEIVES = 8;
  private static final int MOST_OPENINGS = 5;
  private static final int BATCH = 1;

  private final Post post = new Post();
  private final Random random;
  private final Deque<Message> queue = new ArrayDeque<>();
  private final List<Message> dead = new ArrayList<>();
  private int poison;
  private int killed;

  /** A notice in the queue. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Message(Optional<Receipt> receipt, byte[] raw, Deadly deadly, int receives) {
    Message again() {
      return new Message(receipt, raw, deadly, receives + 1);
    }
  }

  private enum Deadly {
    NO,
    ONCE,
    ALWAYS
  }

  Sorting(int mails, long seed) {
    random = new Random(seed);
    var mutations = new Mutations(seed);
    for (int i = 0; i < mails; i++) {
      byte[] raw = mutations.next();
      boolean poisoned = i % 100 == 17;
      poison += poisoned ? 1 : 0;
      var receipt = post.receipt(MailReader.read(raw), Post.INBOX.address(), Post.GOOD, Post.NOW);
      Deadly deadly = i % 50 == 3 ? Deadly.ONCE : i % 250 == 7 ? Deadly.ALWAYS : Deadly.NO;
      queue.add(new Message(poisoned ? Optional.empty() : Optional.of(receipt), raw, deadly, 0));
    }
  }

  void run() {
    while (!queue.isEmpty()) {
      batch();
    }
  }

  /** When the process dies, all of its batch comes again. */
  private void batch() {
    var batch = new ArrayList<Message>();
    for (int i = 0; i < BATCH && !queue.isEmpty(); i++) {
      batch.add(queue.removeFirst().again());
    }
    var undone = new ArrayList<Message>();
    try {
      for (Message message : batch) {
        if (!taken(message)) {
          undone.add(message);
        }
      }
    } catch (OutOfMemoryError died) {
      killed++;
      undone.clear();
      undone.addAll(batch);
    }
    for (Message message : undone) {
      if (message.receives() >= MOST_RECEIVES) {
        dead.add(message);
      } else {
        queue.add(message);
      }
    }
  }

  private boolean taken(Message message) {
    if (message.receipt().isEmpty()) {
      return false;
    }
    boolean open = message.receives() <= MOST_OPENINGS;
    boolean deadly =
        message.deadly() == Deadly.ALWAYS
            || (message.deadly() == Deadly.ONCE && message.receives() == 1);
    if (open && deadly) {
      throw new OutOfMemoryError("as if");
    }
    Mail mail = open ? MailReader.read(message.raw()) : Mail.unreadable(Mail.Flaw.BROKEN_OFF);
    post.reception.take(message.receipt().get(), mail);
    // The answer gets lost now and then: the message comes again although it was taken.
    return random.nextInt(40) != 0;
  }

  List<Arrival> ledger() {
    return post.arrivals.ledger();
  }

  int dead() {
    return dead.size();
  }

  int poison() {
    return poison;
  }

  int killed() {
    return killed;
  }
}
