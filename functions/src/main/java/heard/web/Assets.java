package heard.web;

import heard.customer.Brand;
import heard.customer.Colour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The few files that pages link, named with a mark of their content so that browsers may keep them.
 */
public final class Assets {
  /** Address of the style sheet. */
  public static final String STYLE = address("heard.css");

  /** Address of the icon. */
  public static final String ICON = address("heard.svg");

  /** Address of the script that keeps drafts. */
  public static final String DRAFTS = address("drafts.js");

  /** Address of the script that makes photos small enough to be sent. */
  public static final String PHOTOS = address("photos.js");

  private Assets() {}

  /**
   * One file.
   *
   * @param type for {@code Content-Type}
   * @param content to be sent as UTF-8
   */
  public record Asset(String type, String content) {}

  /** The file for {@code GET /assets/{file}}; only those there are. */
  public static Optional<Asset> find(String file) {
    return switch (file) {
      case "heard.css" -> Optional.of(new Asset("text/css; charset=utf-8", read(file)));
      case "heard.svg" -> Optional.of(new Asset("image/svg+xml", read(file)));
      case "drafts.js", "photos.js" ->
          Optional.of(new Asset("text/javascript; charset=utf-8", read(file)));
      default -> tinted(file);
    };
  }

  /** The address of a style sheet that puts a brand's colours in the place of ours. */
  public static Optional<String> tint(Brand brand) {
    return brand.colour().map(colour -> "/assets/tint-" + colour.hex().substring(1) + ".css");
  }

  /** Made of its own name: no brand is looked up for it. */
  private static Optional<Asset> tinted(String file) {
    return Optional.of(file)
        .filter(name -> name.matches("tint-[0-9a-f]{6}\\.css"))
        .flatMap(name -> Colour.parse("#" + name.substring(5, 11)))
        .filter(Colour::readable)
        .map(
            colour ->
                new Asset(
                    "text/css; charset=utf-8",
                    """
                    :root { --accent: %s; --tint: color-mix(in srgb, %s 12%%, #ffffff); }
                    @media (prefers-color-scheme: dark) {
                      :root { --accent: %s; --tint: color-mix(in srgb, %s 16%%, #131715); }
                    }
                    """
                        .formatted(
                            colour.hex(),
                            colour.hex(),
                            colour.inTheDark().hex(),
                            colour.inTheDark().hex())));
  }

  private static String address(String file) {
    return "/assets/" + file + "?v=" + Integer.toHexString(read(file).hashCode());
  }

  private static String read(String file) {
    try (var in = Assets.class.getResourceAsStream("/assets/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no asset " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
