package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos as phones take them, larger than a request can be, with a real browser. */
final class PhotosBrowserTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Surfer surfer;

  @BeforeAll
  static void start() {
    surfer = Surfer.start("photos");
  }

  @AfterAll
  static void stop() {
    if (surfer != null) {
      surfer.close();
    }
  }

  /** Nothing compresses it: more than the gateway takes. */
  private static Path large() throws IOException {
    Path file = folder.resolve("IMG_2031.png");
    if (!Files.exists(file)) {
      var picture = new BufferedImage(1900, 1900, BufferedImage.TYPE_INT_RGB);
      var random = new Random(7);
      for (int x = 0; x < picture.getWidth(); x++) {
        for (int y = 0; y < picture.getHeight(); y++) {
          picture.setRGB(x, y, random.nextInt());
        }
      }
      ImageIO.write(picture, "png", file.toFile());
    }
    assertThat(Files.size(file)).isGreaterThan(10_000_000);
    return file;
  }

  /** As large, and no picture. */
  private static Path unreadable() throws IOException {
    return Files.write(folder.resolve("IMG_2032.heic"), new byte[7_000_000]);
  }

  @Test
  void at_the_counter_a_large_photo_is_made_smaller_and_is_with_the_case() throws IOException {
    surfer.screen(true);
    surfer.signIn("eirik");
    surfer.open("/desk/new");
    surfer.type("message", "Skjermen er sprukket.");
    surfer.type("phone", "+47 912 34 998");
    surfer.tapAway("#do-new > .acts button");
    surfer.untilAt("/desk/new/H-");
    surfer.line().idle();
    surfer.type("photo", large().toString());
    surfer.looked("slip-chosen");
    surfer.tapAway("form[action$='/photos'] button");
    assertThat(surfer.text()).contains("Bildet ligger i saken.");
    surfer.looked("slip-photo");
    assertThat(surfer.has(".photos a[href$='.jpg']")).isTrue();
  }

  @Test
  void what_cannot_be_made_smaller_is_said_beside_its_field_and_nothing_is_lost()
      throws IOException {
    surfer.screen(true);
    surfer.forget();
    surfer.line().submit("photo@example.com", "Storo: the lamp flickers.");
    surfer.line().idle();
    String status = surfer.line().statusOf("photo@example.com");
    surfer.open(status + "?lang=nb");
    surfer.type("photo", unreadable().toString());
    surfer.until("#photo-large:not([hidden])");
    surfer.tap("form[action$='/photos'] button");
    surfer.until("#photo:focus");
    surfer.looked("status-too-large");
    assertThat(surfer.has("#photo[aria-invalid=true][aria-describedby$='photo-large']")).isTrue();
    surfer.type("photo", large().toString());
    surfer.until("#photo-large[hidden]");
    surfer.tapAway("form[action$='/photos'] button");
    assertThat(surfer.has(".photos a[href$='.jpg']")).isTrue();
    surfer.looked("status-photo");
  }

  @Test
  void a_reply_keeps_its_words_while_its_files_are_too_large() throws IOException {
    surfer.screen(true);
    String reference = surfer.line().submit("files@example.com", "Storo: the door creaks.");
    surfer.line().idle();
    surfer.signIn("eirik");
    surfer.open("/desk/" + reference);
    surfer.type("reply", "Slik ser den ut.");
    surfer.tap("details:has(#files) > summary");
    surfer.type("files", unreadable().toString());
    surfer.tap("button[value=reply]");
    surfer.until("#files-large:not([hidden])");
    surfer.looked("reply-too-large");
    assertThat(surfer.find("[name=reply]").getDomProperty("value")).isEqualTo("Slik ser den ut.");
    surfer.browser().executeScript("document.getElementById('files').value = ''");
    surfer.type("files", large().toString());
    surfer.until("#files-large[hidden]");
    surfer.tapAway("button[value=reply]");
    surfer.until("[data-done=reply]");
  }
}
