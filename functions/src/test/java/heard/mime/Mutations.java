package heard.mime;

import java.util.List;
import java.util.Random;

/// Mails of the corpus with bits flipped, cut short, spliced and repeated: always the same ones.
public final class Mutations {
  private final List<byte[]> seeds;
  private final Random random;

  public Mutations(long seed) {
    this.seeds = Corpus.names().stream().map(Corpus::raw).filter(raw -> raw.length > 0).toList();
    this.random = new Random(seed);
  }

  public byte[] next() {
    byte[] mail = any().clone();
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      mail = changed(mail);
    }
    return mail;
  }

  private byte[] changed(byte[] mail) {
    return switch (random.nextInt(6)) {
      case 0 -> flipped(mail);
      case 1 -> slice(mail, 0, random.nextInt(mail.length + 1));
      case 2 -> slice(mail, random.nextInt(mail.length + 1), mail.length);
      case 3 -> joined(slice(mail, 0, random.nextInt(mail.length + 1)), any());
      case 4 -> without(mail);
      default -> noise(mail);
    };
  }

  private byte[] any() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] flipped(byte[] mail) {
    for (int i = 0; i < 1 + mail.length / 50 && mail.length > 0; i++) {
      mail[random.nextInt(mail.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return mail;
  }

  private byte[] noise(byte[] mail) {
    int at = random.nextInt(mail.length + 1);
    byte[] noise = new byte[random.nextInt(200)];
    random.nextBytes(noise);
    return joined(joined(slice(mail, 0, at), noise), slice(mail, at, mail.length));
  }

  private byte[] without(byte[] mail) {
    int from = random.nextInt(mail.length + 1);
    int to = from + random.nextInt(mail.length - from + 1);
    return joined(slice(mail, 0, from), slice(mail, to, mail.length));
  }

  private static byte[] slice(byte[] mail, int from, int to) {
    return java.util.Arrays.copyOfRange(mail, from, to);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
