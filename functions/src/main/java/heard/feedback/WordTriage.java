package heard.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Triage by the beginnings of words in the four languages. What the customer chose themselves wins;
 * danger is looked for whatever they chose.
 */
public final class WordTriage implements Triage {
  private static final List<String> DANGER =
      words(
          "injur hospital bleed burn fire smoke explod allerg choke poison unconscious ambulance"
              + " shock-hazard skade sykehus blød brann brent røyk eksplod kvalt forgift bevisstløs"
              + " legevakt skad sjukhus blöd brand bränn rök explod kväv förgift medvetslös"
              + " akuten ambulans loukkaan sairaala verta palo tulipal savu räjäh allergi tukeh"
              + " myrky tajut päivysty");
  private static final List<String> GRAVE =
      words(
          "lawyer sue police discriminat racis harass advokat politi diskriminer rasis trakasser"
              + " polis diskriminer trakasseri asianaj poliis syrji rasis häirin");
  private static final Map<Topic, List<String>> TOPICS =
      Map.of(
          Topic.FAULTY_PRODUCT,
          words(
              "broke faulty defect warrant damag stopped crack ødelagt defekt reklam garanti"
                  + " sprukk knust trasig sönder fel på reklam garanti sprack rikki viallinen"
                  + " vika takuu hajo särk reklam"),
          Topic.DELIVERY,
          words(
              "deliver parcel courier shipping late arrived lever pakke forsink frakt bud"
                  + " leverans paket försen frakt toimit paketti myöhäs kuljet"),
          Topic.RETURN,
          words(
              "return withdraw refund exchange retur angrer bytte refus retur ånger byta"
                  + " återbetal palaut peru vaihto hyvit"),
          Topic.PRICE,
          words(
              "price charged invoice receipt overcharg payment pris faktura belast kvitter betal"
                  + " pris faktura debiter kvitto betal hinta lasku velo kuitti maksu"),
          Topic.STAFF,
          words(
              "staff rude helpful cashier assistant friendly kind betjen uhøflig hjelpsom ekspedit"
                  + " ansatt vennlig hyggelig personal otrevlig hjälpsam expedit trevlig vänlig"
                  + " henkilö töykeä ystävälli myyjä avulia kassa"),
          Topic.SHOP,
          words(
              "shop store queue parking toilet clean dirty butikk kø parker toalett ren skitten"
                  + " butik kö parkering toalett smutsig myymälä jono pysäk wc siisti likai"),
          Topic.WEBSITE,
          words(
              "website app login password checkout nettside passord innlogg nettbutikk webbplats"
                  + " lösenord inlogg hemsida verkko sivusto salasana kirjaut sovellus"));

  private final Predicate<String> knownPlace;

  /**
   * @param knownPlace whether an id is one of our places
   */
  public WordTriage(Predicate<String> knownPlace) {
    this.knownPlace = knownPlace;
  }

  @Override
  public Understanding read(Feedback feedback) {
    List<String> said = said(feedback);
    boolean danger = says(said, DANGER);
    Topic topic = feedback.topic().flatMap(Topic::of).orElse(danger ? Topic.SAFETY : topic(said));
    Severity severity =
        danger && feedback.kind() != Kind.COMPLIMENT
            ? Severity.URGENT
            : says(said, GRAVE) ? Severity.HIGH : Severity.NORMAL;
    Optional<String> place = feedback.place().filter(knownPlace);
    return new Understanding(feedback.kind(), topic, place, severity);
  }

  private static Topic topic(List<String> said) {
    Topic best = Topic.OTHER;
    long most = 0;
    for (Topic topic : Topic.values()) {
      List<String> beginnings = TOPICS.getOrDefault(topic, List.of());
      long hits = said.stream().filter(word -> begins(word, beginnings)).count();
      if (hits > most) {
        best = topic;
        most = hits;
      }
    }
    return best;
  }

  private static boolean says(List<String> said, List<String> beginnings) {
    return said.stream().anyMatch(word -> begins(word, beginnings));
  }

  private static boolean begins(String word, List<String> beginnings) {
    return beginnings.stream().anyMatch(word::startsWith);
  }

  private static List<String> said(Feedback feedback) {
    return words(feedback.message() + " " + feedback.wanted().orElse(""));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"))
        .filter(word -> word.length() > 1)
        .toList();
  }
}
