package heard.function;

import static heard.function.Deed.form;

import heard.casework.Remedy;
import heard.feedback.Reference;
import heard.reaction.House;
import heard.web.http.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What people do all day, as chance has it, each time in words of their own. */
final class Habits {
  private static final List<String> COLLEAGUES = List.of("ane", "bo", "eva");
  private final House house;
  private final Random chance;
  private int said;

  Habits(House house, Random chance) {
    this.house = house;
    this.chance = chance;
  }

  /**
   * Something somebody is about to do.
   *
   * @param words that stand once in the case when it was done; empty where none need to
   */
  record Intent(Reference about, String words, Supplier<Response> press) {}

  Intent next(List<Reference> cases) {
    var floor = new Floor(house, cases.get(chance.nextInt(cases.size())));
    String who = COLLEAGUES.get(chance.nextInt(COLLEAGUES.size()));
    String words = "Ord nummer " + ++said + ".";
    return switch (chance.nextInt(17)) {
      case 0 -> staff(floor, who, words, "action", "reply", "reply", words);
      case 1, 2 -> staff(floor, who, words, "action", "reply", "reply", words, "answered", "true");
      case 3 -> staff(floor, who, words, "action", "note", "note", words);
      case 4 ->
          staff(
              floor,
              who,
              words,
              "action",
              "remedy",
              "remedy",
              "refund",
              "amount",
              "70",
              "basis",
              "goodwill",
              "words",
              words);
      case 5 ->
          staff(
              floor,
              who,
              words,
              "action",
              "promise",
              "promised",
              "answer",
              "date",
              "2026-12-1" + chance.nextInt(10),
              "time",
              "12:00",
              "said",
              words);
      case 6 -> staff(floor, who, "", "action", "claim");
      case 7 -> staff(floor, who, "", "action", "give-back");
      case 8 -> staff(floor, who, "", "action", "hand-over", "to", "eva", "context", words);
      case 9 -> staff(floor, who, "", "action", "step", "request", remedy(floor), "step", step());
      case 10 -> staff(floor, who, "", "action", "recur", "word", "lokket " + said % 3);
      case 11 ->
          staff(floor, who, "", "action", "link", "other", cases.get(said % cases.size()).text());
      case 12 -> staff(floor, who, "", "action", "set-aside");
      case 13 -> customer(floor, words, "reply");
      case 14 -> customer(floor, words, "not-satisfied");
      case 15 -> customer(floor, "", "accept");
      default -> survey(floor, words);
    };
  }

  private static Intent staff(Floor floor, String who, String words, String... fields) {
    return new Intent(floor.about, words, floor.desk(who, form(fields)));
  }

  private static Intent customer(Floor floor, String words, String action) {
    return new Intent(floor.about, words, floor.status(form("action", action, "text", words)));
  }

  private Intent survey(Floor floor, String words) {
    String face = chance.nextBoolean() ? "1" : "5";
    return new Intent(
        floor.about,
        words,
        floor.survey(form("outcome", face, "treatment", "4", "comment", words)));
  }

  private String step() {
    return List.of("accepted", "delivered", "confirmed", "reversed").get(chance.nextInt(4));
  }

  private static String remedy(Floor floor) {
    return Remedy.of(floor.house.file(floor.about).entries()).stream()
        .map(Remedy::id)
        .max(Comparator.naturalOrder())
        .orElse("none");
  }
}
