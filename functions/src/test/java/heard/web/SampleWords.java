package heard.web;

import heard.customer.Language;

/** What customers and colleagues say in the samples. */
final class SampleWords {
  private SampleWords() {}

  static String grievance(Language language) {
    return switch (language) {
      case EN ->
          "The coffee machine I bought on Saturday leaks from below.\n"
              + "The worktop is already swollen.";
      case NB ->
          "Kaffemaskinen jeg kjøpte på lørdag, lekker fra undersiden.\n"
              + "Benkeplaten har allerede svellet.";
      case SV ->
          "Kaffemaskinen som jag köpte i lördags läcker från undersidan.\n"
              + "Bänkskivan har redan svällt.";
      case FI -> "Lauantaina ostamani kahvinkeitin vuotaa pohjasta.\nTyötaso on jo turvonnut.";
    };
  }

  static String praise(Language language) {
    return switch (language) {
      case EN -> "Ingrid carried everything out to the car with me, in the rain. I was so glad.";
      case NB -> "Ingrid bar alt ut til bilen sammen med meg, i regnet. Jeg ble så glad.";
      case SV -> "Ingrid bar ut allt till bilen med mig, i regnet. Jag blev så glad.";
      case FI -> "Ingrid kantoi kaiken kanssani autoon, sateessa. Ilahduin todella.";
    };
  }

  static String wish(Language language) {
    return switch (language) {
      case EN -> "A new machine before Saturday";
      case NB -> "En ny maskin før lørdag";
      case SV -> "En ny maskin före lördag";
      case FI -> "Uusi keitin ennen lauantaita";
    };
  }

  static String answer(Language language) {
    return switch (language) {
      case EN ->
          "That must not happen, and I am sorry.\nA new machine is waiting for you at the till.";
      case NB ->
          "Det skal ikke skje, og det beklager jeg.\nEn ny maskin ligger klar til deg i kassen.";
      case SV ->
          "Så ska det inte vara, och det beklagar jag.\nEn ny maskin väntar på dig i kassan.";
      case FI ->
          "Näin ei saisi käydä, ja olen siitä pahoillani.\nUusi keitin odottaa sinua kassalla.";
    };
  }
}
