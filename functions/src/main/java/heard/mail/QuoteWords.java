package heard.mail;

import java.util.List;
import java.util.Set;

/** How mail programs introduce what they quote, and sign for their owner, in small letters. */
final class QuoteWords {
  /** Ends of the line before a quotation, in the languages of Nordic customers' mail programs. */
  static final List<String> WROTE =
      List.of(
          "wrote",
          "skrev",
          "kirjoitti",
          "schrieb",
          "a écrit",
          "ha scritto",
          "escribió",
          "escreveu",
          "napisał",
          "napisał(a)",
          "skreiv",
          "schreef",
          "rašė",
          "kirjutas");

  static final Set<String> FROM =
      Set.of("from", "fra", "från", "lähettäjä", "von", "de", "van", "frá", "saatja", "od");
  static final Set<String> MORE =
      Set.of(
          "sent",
          "sendt",
          "skickat",
          "lähetetty",
          "gesendet",
          "envoyé",
          "enviado",
          "verzonden",
          "date",
          "dato",
          "datum",
          "päivämäärä",
          "päiväys",
          "to",
          "til",
          "till",
          "vastaanottaja",
          "an",
          "à",
          "para",
          "aan",
          "subject",
          "emne",
          "ämne",
          "aihe",
          "betreff",
          "objet",
          "asunto",
          "onderwerp",
          "kopi",
          "cc",
          "kopia",
          "kopio",
          "saadetud",
          "wysłano",
          "fecha");

  static final List<String> ORIGINAL =
      List.of(
          "original message",
          "opprinnelig melding",
          "oprindelig meddelelse",
          "ursprungligt meddelande",
          "originalmeddelande",
          "alkuperäinen viesti",
          "ursprüngliche nachricht",
          "message d'origine",
          "mensaje original",
          "original appointment",
          "opprinnelig avtale");

  static final List<String> PHONES =
      List.of(
          "sent from my",
          "sendt fra min",
          "sendt fra mitt",
          "skickat från min",
          "skickat från mitt",
          "lähetetty iphone",
          "lähetetty ipad",
          "lähetetty samsung",
          "lähetetty puhelim",
          "lähetetty laitteesta",
          "von meinem",
          "gesendet von",
          "envoyé de mon",
          "enviado desde",
          "get outlook for",
          "hent outlook for",
          "hämta outlook för",
          "hanki outlook",
          "skaff deg outlook",
          "sendt fra outlook",
          "skickat från outlook",
          "lähetetty outlook",
          "sendt med",
          "skickat via",
          "sendt fra yahoo",
          "sent from outlook",
          "sent via",
          "sent from mail for",
          "sendt fra e-post for");

  private QuoteWords() {}
}
