package heard.web;

import heard.customer.Language;
import java.util.HashMap;
import java.util.Map;

/** Everything that the blanks of letters are filled with. */
final class Facts {
  private Facts() {}

  static Map<String, Object> all(Language language) {
    var texts = Texts.of(language);
    var moments = new Moments(texts);
    var due = Samples.DUE.atZone(Samples.OSLO).toLocalDateTime();
    var facts = new HashMap<String, Object>();
    facts.put("brand", "Heard");
    facts.put("givenName", "Anne Marie");
    facts.put("colleague", "Maria");
    facts.put("complaint", true);
    facts.put("urgent", false);
    facts.put("told", true);
    facts.put("owner", "Maria");
    facts.put("ownerPlace", "Heard Torggata");
    facts.put("holder", "Maria");
    facts.put("team", "Kundeservice Torggata");
    facts.put("reference", "H-7K2M-PQ34");
    facts.put("kind", texts.get("kind.complaint"));
    facts.put("topic", texts.get("topic.faulty-product"));
    facts.put("place", "Heard Torggata");
    facts.put("severity", texts.get("severity.high"));
    facts.put("received", moments.at(due.minusDays(1)));
    facts.put("nextWord", moments.at(due));
    facts.put("nextWordBrief", moments.brief(due));
    facts.put("promise", texts.get("duty.first-word"));
    facts.put("news", texts.get("news.customer-wrote"));
    facts.put("why", texts.get("held.robot"));
    facts.put("tongue", "Suomi");
    facts.put("turnTo", "Forbrukertilsynet, www.example.com, Postboks 1, 0001 Oslo");
    facts.put("line", "The coffee machine I bought on Saturday leaks from below.");
    facts.put("lineBrief", "The coffee machine I bought on Satu…");
    facts.put(
        "statusUrl",
        "https://feedback.example.com/status/tl0abc.SC03SzJNLVBRMzQ.AbCdEfGhIjKlMnOpQrStUv");
    facts.put("deskUrl", "https://feedback.example.com/desk/H-7K2M-PQ34");
    return facts;
  }

  /** The same with every optional one missing. */
  static Map<String, Object> fewest(Language language) {
    var facts = new HashMap<>(all(language));
    for (var optional :
        new String[] {
          "givenName",
          "owner",
          "ownerPlace",
          "topic",
          "place",
          "turnTo",
          "tongue",
          "complaint",
          "told"
        }) {
      facts.remove(optional);
    }
    return facts;
  }
}
