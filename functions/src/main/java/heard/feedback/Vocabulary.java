package heard.feedback;

import java.util.EnumMap;
import java.util.Map;

/**
 * What is looked for, in English, bokmål, Swedish and Finnish, one line or more each. Ordinary
 * words that only look like these are kept apart by whole words and by {@link #HARMLESS}.
 */
final class Vocabulary {
  private Vocabulary() {}

  /** Somebody is hurt, or could be. */
  static final Phrases DANGER =
      Phrases.of(
          "injur*, hospital, hospitalised, hospitalized, emergency room, ambulance, unconscious",
          "bleed*, bled, blood, got hurt, badly hurt, hurt myself, hurt himself",
          "he was hurt, she was hurt, child was hurt, son was hurt, daughter was hurt, was hurt"
              + " when",
          "hurt herself, hurt my *, hurt her *, hurt his *, cut myself, cut himself, cut herself",
          "cut my hand*, cut my finger*, broke my arm, broke my leg, broke her arm, broke his arm",
          "burn* myself, burn* himself, burn* herself, burn* my *, burn* her *, burn* his *",
          "scald*, fire, fires, smoke, started smoking, explod*, explosion*, sparks, gas leak",
          "electric shock*, electrocut*, shock hazard, allerg*, anaphyla*, choke, choked, choking",
          "poison*, salmonella, swallowed, slipped on, concussion, glass in my food",
          "personskade*, brannskade*, skadet meg, skadet seg, skadde meg, skadde seg, til skade",
          "jeg ble skadet, han ble skadet, hun ble skadet, barnet ble skadet, min ble skadet",
          "hardt skadet, alvorlig skadet, sykehus*, legevakt*, ambulanse*, bevisstløs*, blødde",
          "blør, blødning*, blod, brann, brannen, brannfare, brannfarlig*, tok fyr, tatt fyr",
          "begynte å brenne, brente meg, brente seg, brent meg, brent seg, kom røyk, kom * røyk",
          "kommer røyk, kommer * røyk, røyk fra, røyklukt, røykutvikling, eksplod*, eksplosjon*",
          "elektrisk støt, fikk støt, strømstøt, kvalt, kvelning*, sette i halsen, satte i halsen",
          "forgift*, matforgift*, giftig*, svelget, brakk armen, brakk beinet, skar meg, kuttet"
              + " meg",
          "skled, hjernerystelse, glassbit*, glasskår*, livsfarlig*",
          "personskad*, brännskad*, skadade mig, skadade sig, skadat mig, skadat sig, till skada",
          "jag blev skadad, han blev skadad, hon blev skadad, barnet blev skadat, min blev skadad",
          "sjukhus*, akuten, medvetslös*, blödde, blöder, blödning*, en brand, branden, brandrisk*",
          "brandfarlig*, började brinna, fattade eld, tog eld, brände mig, brände sig, bränt mig",
          "bränt sig, kom rök, kom * rök, rök från, luktar rök, röklukt*, rökutveckling*, började"
              + " ryka",
          "elstöt*, elchock*, fick en stöt, kvävdes, kvävas, kvävning*, förgift*, matförgift*",
          "svalde, bröt armen, bröt benet, skar mig, halkade, hjärnskakning, glasbit*,"
              + " glassplitter",
          "satutin, satutti itsensä, loukkasin, loukkasi itsensä, lapsi* loukkaantu*",
          "poika* loukkaantu*, tyttär* loukkaantu*, loukkaantui vakavasti, vamma, vamman, vammoja",
          "palovamma*, sairaala*, päivystykse*, ambulanssi*, tajuton, tajuttomana, menetti tajun*",
          "verta, verenvuo*, tulipalo*, palovaara*, syttyi tuleen, syttyi palamaan, leimahti",
          "poltin käteni, poltti kätensä, poltin itseni, poltti itsensä, savua, savusi, savunhaju*",
          "räjäh*, sähköisku*, tukeh*, myrkyt*, myrkyll*, ruokamyrky*, nielaisi, kaaduin,"
              + " liukastu*",
          "aivotärähd*, lasinsiru*, hengenvaara*");

  /** Names and sayings in which a word of danger means none. */
  static final Phrases HARMLESS =
      Phrases.of(
          "fire alarm*, fire extinguisher*, fire pit*, fire place*, fire blanket*, fire door*",
          "fire tv, fire stick, fire her, fire him, fire them, smoke detector*, smoke alarm*",
          "smoke break*, smoke free, cigarette smoke, blood orange*, blood pressure",
          "allergy friendly, allergy tested, anti allerg*, injury free, sk brann, brann drakt*",
          "allergivennlig*, allergitest*, allergiforbund*, allergivänlig*, allergiaystäväll*,"
              + " allergiatest*",
          "hurt my feelings, burn* my food, burn* my dinner, burn* my pizza, burn* my toast");

  /** Much is at stake, or soon will be. */
  static final Phrases GRAVE =
      Phrases.of(
          "lawyer*, sue, suing, police, discriminat*, racis*, harass*",
          "advokat*, politiet, politianmeld*, diskriminer*, rasis*, trakasser*",
          "polisen, polisanmäl*, asianaj*, poliisi*, syrji*, syrjin*, häirintä*, ahdistel*");

  /** What it is about. */
  static final Map<Topic, Phrases> TOPICS =
      new EnumMap<>(
          Map.of(
              Topic.FAULTY_PRODUCT,
              Phrases.of(
                  "broke, broken, breaks, faulty, defect*, warranty, damaged, stopped working",
                  "crack, cracks, cracked, doesn t work, ødelagt*, defekt*, reklamasjon*,"
                      + " reklamere",
                  "garanti, garantien, sprukk*, sprakk, knust*, i stykker, skadet, virker ikke",
                  "trasig*, sönder, fel på, sprack, sprucken, reklamation*, reklamera, garantin",
                  "skadad, skadat, fungerar inte, rikki, rikkoutu*, vialli*, vika, vikaa, takuu*",
                  "hajosi, hajonnut, hajoaa, särky*, reklamaatio*, ei toimi"),
              Topic.DELIVERY,
              Phrases.of(
                  "deliver*, parcel*, courier*, shipping, shipment*, late, arrive, arrived",
                  "levering*, levert, leveres, leveranse*, hjemlevering*, pakke, pakken, forsink*",
                  "frakt*, budet, leverans*, levererad*, levererat*, hemleverans*, paket, paketet",
                  "försen*, budbil*, toimitus*, toimituks*, toimitettu*, paketti*, paketin",
                  "myöhäs*, kuljetu*"),
              Topic.RETURN,
              Phrases.of(
                  "return, returned, returns, withdraw*, refund*, exchange, exchanged",
                  "retur, returen, returnere*, angrer, angrefrist*, angrerett*, bytte, refusjon*",
                  "refunder*, returnera*, ånger*, ångra*, byta, återbetal*, palautus*, palautuks*",
                  "palauttaa, palautan, palautin, palautettu, peruutus*, peruuttaa, peruutin",
                  "vaihto, vaihtaa, hyvity*, hyvittä*"),
              Topic.PRICE,
              Phrases.of(
                  "price, prices, priced, charged, invoice*, receipt*, overcharg*, payment*, paid",
                  "pris, prisen, priser, prislapp*, faktura*, belast*, kvittering*, betal*, priset",
                  "debiter*, kvitto*, hinta*, hinnan, hinnat, lasku, laskun, laskutu*, veloit*",
                  "kuitti*, kuitin, maksu*, maksoin"),
              Topic.STAFF,
              Phrases.of(
                  "staff, rude*, helpful, unhelpful, cashier*, assistant*, friendly, unfriendly",
                  "so kind, very kind, was kind, betjen*, uhøflig*, hjelpsom*, ekspedit*, ansatt*",
                  "vennlig*, hyggelig*, uvennlig*, personalen*, otrevlig*, hjälpsam*, expedit*",
                  "trevlig*, vänlig*, ovänlig*, bemötande*, henkilökun*, töykeä*, ystävälli*",
                  "myyjä*, avulia*, epäystäväll*"),
              Topic.SHOP,
              Phrases.of(
                  "shop, the store, your store, in store, queue*, parking, toilet*, dirty",
                  "butikk, butikken, butikker, kø, køen, parkering*, toalett*, skitten*, skittent",
                  "butik, butiken, butiker, kö, kön, köer, smutsig*, myymälä*, jono, jonot,"
                      + " jonossa",
                  "pysäköin*, wc, siisti, siistiä, likai*"),
              Topic.WEBSITE,
              Phrases.of(
                  "website*, web site, app, apps, login, log in, password*, checkout, nettside*",
                  "passord*, innlogg*, nettbutikk*, appen, webbplats*, webbsid*, lösenord*,"
                      + " inlogg*",
                  "hemsida*, nätbutik*, verkkokaup*, verkkosivu*, nettisivu*, sivusto*, salasana*",
                  "kirjaut*, sovellus, sovellukse*")));
}
