package heard.web;

import heard.customer.Brand;
import heard.customer.Consent.Purpose;
import heard.customer.Language;
import heard.followup.Preferences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a customer wants to hear of, as a page of ticks.
 *
 * @param address the path of the page, that its form posts to
 * @param saved whether it has just been saved
 */
public record PreferencesView(
    Frame frame,
    String address,
    boolean saved,
    List<Tick> purposes,
    List<Tick> channels,
    List<Tick> declined,
    List<Choice> languages,
    String language) {
  public PreferencesView {
    purposes = List.copyOf(purposes);
    channels = List.copyOf(channels);
    declined = List.copyOf(declined);
    languages = List.copyOf(languages);
  }

  /** One thing to tick. */
  public record Tick(String name, String label, boolean ticked) {}

  public static PreferencesView of(
      Language language, Preferences preferences, String address, boolean saved, Brand brand) {
    Texts texts = Texts.of(language);
    var purposes = new ArrayList<Tick>();
    for (Purpose purpose : List.of(Purpose.MARKETING, Purpose.SERVICE)) {
      purposes.add(
          tick(texts, "purpose-" + word(purpose), preferences.purposes().contains(purpose)));
    }
    return new PreferencesView(
        Frame.of(language, texts.get("preferences.title"), Tongue.all(language, address + "?"))
            .under(brand),
        address,
        saved,
        purposes,
        Preferences.CHANNELS.stream()
            .map(c -> tick(texts, "channel-" + word(c), preferences.channels().contains(c)))
            .toList(),
        Preferences.OCCASIONS.stream()
            .map(o -> tick(texts, "declined-" + o, preferences.declined().contains(o)))
            .toList(),
        Arrays.stream(Language.values())
            .map(l -> new Choice(l.tag(), Texts.of(l).get("language")))
            .toList(),
        preferences.language().tag());
  }

  private static Tick tick(Texts texts, String name, boolean ticked) {
    return new Tick(name, texts.get("preferences." + name), ticked);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
