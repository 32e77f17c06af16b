package heard.triage;

import heard.feedback.Findings.Part;
import heard.feedback.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Of what kind a text is, or of which kinds.
 *
 * @param kinds the one that matters most first; empty when nothing speaks for any
 * @param sure of the first, from 0 to 1
 */
record Kinds(List<Kind> kinds, double sure, List<String> because, List<Part> parts) {
  private static final int CLEARLY = 3;
  private static final int ENOUGH_WORDS = 5;
  private static final double BARELY = 0.52;
  private static final int MOST_EVIDENCE = 6;

  static Kinds of(List<Sentence> sentences) {
    int complaint = 0;
    int compliment = 0;
    int question = 0;
    boolean aside = false;
    for (Sentence s : sentences) {
      complaint += s.complaint();
      compliment += s.praises() ? s.compliment() : s.compliment() / 2;
      question += s.asks() ? s.question() : 0;
      aside |= s.asks() && s.aside();
    }
    var kinds = new ArrayList<Kind>();
    boolean praised = sentences.stream().anyMatch(s -> s.praises() && s.compliment() >= CLEARLY);
    boolean complained =
        sentences.stream().anyMatch(s -> s.complains() && s.complaint() >= CLEARLY);
    boolean asked = sentences.stream().anyMatch(Sentence::asks);
    if ((complaint >= 2 && complaint > compliment) || (complained && complaint >= CLEARLY)) {
      kinds.add(Kind.COMPLAINT);
    }
    if (asked && (kinds.isEmpty() || aside)) {
      kinds.add(Kind.QUESTION);
    }
    boolean only = kinds.isEmpty() || (kinds.equals(List.of(Kind.QUESTION)) && praised);
    if ((compliment >= 2 && only) || (praised && complained)) {
      kinds.add(Kind.COMPLIMENT);
    }
    if (kinds.isEmpty() && compliment == 0 && tells(sentences)) {
      // Whoever writes to us and neither praises nor asks has something on their mind.
      return new Kinds(List.of(Kind.COMPLAINT), BARELY, because(sentences), List.of());
    }
    return new Kinds(
        kinds,
        sure(kinds, complaint, compliment, question),
        because(sentences),
        parts(kinds, sentences));
  }

  private static boolean tells(List<Sentence> sentences) {
    return sentences.stream().mapToInt(Sentence::words).sum() >= ENOUGH_WORDS;
  }

  private static double sure(List<Kind> kinds, int complaint, int compliment, int question) {
    if (kinds.isEmpty()) {
      return 0;
    }
    double most =
        switch (kinds.getFirst()) {
          case COMPLAINT -> complaint;
          case COMPLIMENT -> compliment;
          case QUESTION -> question;
          case UNSURE -> 0;
        };
    double others = kinds.size() > 1 ? 0 : complaint + compliment + question - most;
    double share = most / (most + others / 2);
    return Math.min(1, share * Math.min(1, 0.4 + most / 6));
  }

  private static List<String> because(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(s -> s.because().stream())
        .distinct()
        .limit(MOST_EVIDENCE)
        .toList();
  }

  /** A sentence that is of no kind belongs to the one before it. */
  private static List<Part> parts(List<Kind> kinds, List<Sentence> sentences) {
    if (kinds.size() < 2) {
      return List.of();
    }
    var parts = new ArrayList<Part>();
    for (Kind kind : kinds) {
      var said = new ArrayList<Sentence>();
      Kind at = kinds.getFirst();
      for (Sentence s : sentences) {
        at = s.asks() && kinds.contains(Kind.QUESTION) ? Kind.QUESTION : kind(s, at);
        if (at == kind) {
          said.add(s);
        }
      }
      if (!said.isEmpty()) {
        parts.add(
            new Part(kind, said.stream().map(Sentence::text).collect(Collectors.joining(" "))));
      }
    }
    return parts.size() < 2 ? List.of() : parts;
  }

  private static Kind kind(Sentence s, Kind before) {
    return s.complains() ? Kind.COMPLAINT : s.praises() ? Kind.COMPLIMENT : before;
  }
}
