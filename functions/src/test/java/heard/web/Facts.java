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
    facts.putAll(acts(texts));
    facts.put(
        "statusUrl",
        "https://feedback.example.com/status/tl0abc.SC03SzJNLVBRMzQ.AbCdEfGhIjKlMnOpQrStUv");
    facts.put("deskUrl", "https://feedback.example.com/desk/H-7K2M-PQ34");
    return facts;
  }

  /** What somebody did. */
  private static Map<String, Object> acts(Texts texts) {
    var facts = new HashMap<String, Object>();
    for (var truth : new String[] {"promised", "answered", "yours", "freshEyes", "toTake"}) {
      facts.put(truth, true);
    }
    facts.put("allowed", true);
    facts.put("apology", false);
    facts.put("undertaking", texts.get("status.promise.answer"));
    facts.put("words", "Come by on Saturday.\n\nWe have a new one for you.");
    facts.put("praise", "Ingrid found the last one in town.\n\nThank you!");
    facts.put("praiseShort", "Ingrid found the last one in town. Thank you!");
    facts.put("named", "Ingrid at the till");
    facts.put("praised", "Ingrid");
    facts.put("author", "Maria");
    facts.put("authorPlace", "Heard Torggata");
    facts.put("actor", "Maria");
    facts.put("newOwner", "Ingrid");
    facts.put("remedy", texts.get("remedy.voucher"));
    facts.put("worth", "500\u00a0kr");
    facts.put("amount", "500\u00a0kr");
    facts.put("code", "ACDEFGHJ7K34");
    facts.put(
        "surveyUrl",
        "https://feedback.example.com/survey/tl0abc.SC03SzJNLVBRMzQ.AbCdEfGhIjKlMnOpQrStUv");
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
          "told",
          "promised",
          "answered",
          "yours",
          "freshEyes",
          "toTake",
          "allowed",
          "named",
          "praised",
          "author",
          "authorPlace",
          "actor",
          "worth",
          "amount",
          "code"
        }) {
      facts.remove(optional);
    }
    return facts;
  }
}
