package heard.web;

import static heard.web.Samples.NOW;
import static heard.web.Samples.REFERENCE;

import heard.customer.Language;
import heard.customer.Occasion;
import heard.dispatch.Dispatch;
import heard.dispatch.DispatchClass;
import heard.dispatch.DispatchKey;
import heard.followup.Called;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What we have had with a customer before. */
final class PastSamples {
  private PastSamples() {}

  /** A coffee machine, a year ago, and its delivery. */
  static List<Occasion> bought() {
    var price = Map.of("amount", "2499.00", "currency", "NOK", "product", "Espresso 3000");
    var day = new Occasion.On(LocalDate.of(2025, 11, 3));
    var delivered = new Occasion.At(NOW.minusSeconds(31_000_000));
    return List.of(
        new Occasion("o-1", "c-1", Occasion.Kind.PURCHASE, day, price, Optional.empty(), 1),
        new Occasion(
            "o-2", "c-1", Occasion.Kind.DELIVERED, delivered, Map.of(), Optional.empty(), 1));
  }

  /** A card for their birthday, a call that was made, and a survey that is still to come. */
  static List<Dispatch> sent(Language language) {
    return List.of(
        sent("birthday", Dispatch.Channel.EMAIL, Dispatch.State.DELIVERED, language),
        new Called("maria", NOW.minusSeconds(80_000), SampleWords.wish(language))
            .on(sent("check-in-large", Dispatch.Channel.CALL, Dispatch.State.SENT, language)),
        sent("reply", Dispatch.Channel.EMAIL, Dispatch.State.BOUNCED, language),
        sent("survey", Dispatch.Channel.EMAIL, Dispatch.State.PENDING, language));
  }

  private static Dispatch sent(
      String letter, Dispatch.Channel channel, Dispatch.State state, Language language) {
    return Dispatch.planned(
            new DispatchKey("c-1", letter + "#1"),
            channel,
            DispatchClass.OWED,
            letter,
            language,
            "anne.marie@example.com",
            Dispatch.Subject.ofCase(REFERENCE.text(), 0),
            NOW.minusSeconds(86_400),
            Optional.empty())
        .as(state, NOW.minusSeconds(86_400), "SEND");
  }
}
