package heard.reaction;

import heard.customer.Language;
import heard.feedback.Feedback;
import heard.feedback.Findings;
import heard.feedback.Kind;
import heard.feedback.Reference;
import heard.feedback.Submission;
import heard.feedback.Trait;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several things said in one message: the first keeps the reference, the others become submissions
 * of their own, linked with it and acknowledged with it.
 */
final class Several {
  private Several() {}

  static List<Submission> of(Submission first, Findings findings, Language language) {
    var more = new ArrayList<Submission>();
    for (int i = 1; i < findings.parts().size(); i++) {
      more.add(part(first, findings.parts().get(i), language, i));
    }
    return more;
  }

  private static Submission part(
      Submission first, Findings.Part part, Language language, int number) {
    byte[] hash = hash(first.reference() + "#" + first.key() + "#" + number);
    Map<String, String> facts = new LinkedHashMap<>(first.facts());
    facts.remove(Trait.SUGGESTS);
    facts.put(Trait.LINKED, first.reference().text());
    facts.put(Trait.PART, Integer.toString(number + 1));
    return new Submission(
        Reference.of(hash),
        said(first.feedback(), part.kind(), part.text(), language),
        first.channel(),
        first.receivedAt(),
        HexFormat.of().formatHex(hash),
        HexFormat.of().formatHex(hash),
        first.network(),
        first.doubt(),
        facts);
  }

  /** The same person, only these words, of that kind. */
  private static Feedback said(Feedback f, Kind kind, String text, Language language) {
    return new Feedback(
        kind,
        text,
        f.name(),
        f.email(),
        f.phone(),
        language,
        f.place(),
        f.topic(),
        f.product(),
        f.orderNumber(),
        f.happenedOn(),
        f.wanted(),
        f.neededBy(),
        f.praised(),
        f.mayTell(),
        f.mayShare(),
        f.contact(),
        f.callWhen());
  }

  /** The same feedback in the language it is written in. */
  static Feedback in(Feedback f, Language language) {
    return said(f, f.kind(), f.message(), language);
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
