package heard.triage;

import heard.customer.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts a text into words and brings each to its stem, by the Snowball rules of its language. */
final class Stemmer {
  private static final Map<Language, Stemmer> ALL = all();

  private final Analyzer analyzer;
  private final CharArraySet stops;

  private Stemmer(Analyzer analyzer, CharArraySet stops) {
    this.analyzer = analyzer;
    this.stops = stops;
  }

  static Stemmer of(Language language) {
    return java.util.Objects.requireNonNull(ALL.get(language));
  }

  private static Map<Language, Stemmer> all() {
    var all = new EnumMap<Language, Stemmer>(Language.class);
    CharArraySet none = CharArraySet.EMPTY_SET;
    all.put(
        Language.EN, new Stemmer(new EnglishAnalyzer(none), EnglishAnalyzer.getDefaultStopSet()));
    all.put(
        Language.NB,
        new Stemmer(new NorwegianAnalyzer(none), NorwegianAnalyzer.getDefaultStopSet()));
    all.put(
        Language.SV, new Stemmer(new SwedishAnalyzer(none), SwedishAnalyzer.getDefaultStopSet()));
    all.put(
        Language.FI, new Stemmer(new FinnishAnalyzer(none), FinnishAnalyzer.getDefaultStopSet()));
    return all;
  }

  List<Word> words(String text) {
    String straight = text.replace('\u2019', '\'');
    var words = new ArrayList<Word>();
    try (var tokens = analyzer.tokenStream("text", straight)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String plain = straight.substring(offset.startOffset(), offset.endOffset());
        words.add(
            new Word(
                plain.toLowerCase(Locale.ROOT),
                term.toString(),
                offset.startOffset(),
                offset.endOffset()));
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return words;
  }

  /** A word so common that it tells the language and nothing else. */
  boolean common(String word) {
    return stops.contains(word);
  }
}
