package heard.mime;

import static org.assertj.core.api.Assertions.assertThat;

import heard.mail.Attachment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that came with a mail is read again by the number it is listed under. */
final class MailFileTest {
  private record Listed(String mail, Attachment file) {}

  @Test
  void every_listed_file_of_the_corpus_is_found_again_whole() {
    List<Listed> files = listed().toList();
    assertThat(files).hasSizeGreaterThan(20);
    assertThat(files)
        .allSatisfy(
            listed ->
                assertThat(MailReader.file(Corpus.raw(listed.mail()), listed.file().part()))
                    .hasValueSatisfying(
                        content -> assertThat(content).hasSize((int) listed.file().size())));
  }

  @Test
  void words_are_no_file_and_other_numbers_are_none() {
    byte[] raw = Corpus.raw("file-inline-photo");
    List<Integer> parts =
        MailReader.read(raw).attachments().stream().map(Attachment::part).toList();
    for (int part = -1; part < 20; part++) {
      assertThat(MailReader.file(raw, part).isPresent()).isEqualTo(parts.contains(part));
    }
  }

  @Test
  void a_line_of_a_case_names_it_again() {
    assertThat(listed().map(Listed::file))
        .allSatisfy(file -> assertThat(Attachment.read(file.line())).containsExactly(file));
    assertThat(Attachment.read("2 image/jpeg\n\nx y z w\n3 a/b 12 c d.pdf"))
        .containsExactly(new Attachment(3, "c d.pdf", "a/b", 12));
  }

  private static Stream<Listed> listed() {
    return Corpus.names().stream()
        .flatMap(
            name ->
                MailReader.read(Corpus.raw(name)).attachments().stream()
                    .map(file -> new Listed(name, file)));
  }
}
