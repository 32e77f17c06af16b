package heard.line;

import static org.assertj.core.api.Assertions.assertThat;

import heard.staff.Role;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a customer attached to a mail, in the hands of a colleague. */
final class MailFilesTest {
  private static final Charset UTF = StandardCharsets.UTF_8;
  private static final byte[] PHOTO = {(byte) 0xff, (byte) 0xd8, 1, 2, 3};
  private static Line line;
  private static Mailroom room;
  private static Clerk manager;

  @BeforeAll
  static void start() {
    line = Line.start();
    room = new Mailroom(line);
    manager = Clerk.of(line, "solveig", Role.MANAGER);
  }

  @AfterAll
  static void stop() {
    line.close();
  }

  @Test
  void each_file_is_one_tap_away_and_never_shown_as_a_page() {
    String reference = taken(attached("image/jpeg", "Søt stol.jpg", PHOTO));
    String link = "/desk/" + reference + "/mail/1/3";
    assertThat(manager.get("/desk/" + reference).body()).contains("href=\"" + link + "\"");
    var file = manager.get(link);
    assertThat(file.headers().firstValue("content-type")).contains("image/jpeg");
    assertThat(file.headers().firstValue("content-disposition"))
        .contains("attachment; filename=\"S_t stol.jpg\"; filename*=UTF-8''S%C3%B8t%20stol.jpg");
    assertThat(file.headers().firstValue("content-length")).contains("" + PHOTO.length);
    assertThat(manager.get("/desk/" + reference + "/mail/1/2").statusCode()).isEqualTo(404);
    assertThat(manager.get("/desk/" + reference + "/mail/2/3").statusCode()).isEqualTo(404);
    assertThat(line.get(link).statusCode()).isEqualTo(303);
  }

  @Test
  void a_page_that_was_attached_is_only_bytes() {
    String reference = taken(attached("text/html", "x.html", "<script>1</script>".getBytes(UTF)));
    var file = manager.get("/desk/" + reference + "/mail/1/3");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("content-type")).contains("application/octet-stream");
  }

  @Test
  void a_large_mail_comes_from_the_bucket_and_its_large_file_with_it() {
    Letter letter = attached("application/pdf", "big.pdf", new byte[5 * 1024 * 1024]);
    String reference = taken(letter);
    var refused = manager.get("/desk/" + reference + "/mail/1/3");
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("4 MB");
    var raw = manager.get("/desk/" + reference + "/mail/1");
    assertThat(raw.statusCode()).isEqualTo(303);
    var whole = line.get(raw.headers().firstValue("location").orElseThrow());
    assertThat(whole.body()).isEqualTo(new String(letter.raw(), UTF));
  }

  private static String taken(Letter letter) {
    return room.taken(letter).reference().orElseThrow().text();
  }

  private static Letter attached(String type, String name, byte[] content) {
    String file =
        "--cut\r\nContent-Type: "
            + type
            + "\r\nContent-Transfer-Encoding: base64\r\n"
            + "Content-Disposition: attachment; filename=\""
            + name
            + "\"\r\n\r\n"
            + Base64.getMimeEncoder().encodeToString(content)
            + "\r\n--cut--";
    return Letter.from("ine" + name.length() + "@x.example.org", "Chair", "")
        .with("Content-Type", "multipart/mixed; boundary=cut")
        .saying("--cut\r\nContent-Type: text/plain\r\n\r\nIt broke, see here.\r\n" + file);
  }
}
