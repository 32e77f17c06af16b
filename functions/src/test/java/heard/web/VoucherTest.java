package heard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import heard.casework.CaseFile;
import heard.casework.Remedy;
import heard.customer.Language;
import heard.customer.Money;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A voucher on its customer's page, as the till reads it. */
final class VoucherTest {
  private static final String CODE = "ACDEFGHJ7K34";
  private static final int SCALE = 8;

  @ParameterizedTest
  @EnumSource(Language.class)
  void it_is_scanned_seen_and_read_aloud(Language language) throws ReaderException {
    CaseFile file = Samples.offered(language);
    var view = StatusPage.of(Samples.visit(language), file, Samples.organisation());
    assertThat(view.vouchers()).hasSize(1);
    Voucher voucher = view.vouchers().getFirst();
    assertThat(voucher.code()).isEqualTo("ACDE FGHJ 7K34");
    assertThat(voucher.what()).endsWith(new Amounts(language).of(Money.of("1299.50", "NOK")));
    assertThat(scanned(voucher.picture())).isEqualTo(CODE);
    assertThat(Pages.status(view))
        .contains(
            "role=\"img\" aria-label=\""
                + Texts.of(language).get("status.voucher.picture", "code", voucher.code()))
        .contains(">ACDE FGHJ 7K34</p>");
  }

  @Test
  void an_address_is_read_as_it_stands() throws ReaderException {
    String address = "https://feedback.example.com" + Samples.ADDRESS + "?lang=nb";
    assertThat(scanned(QrPicture.of(address))).isEqualTo(address);
  }

  @Test
  void one_that_was_taken_back_is_not_shown() {
    var offered = Remedy.of(Samples.offered(Language.NB).entries());
    assertThat(Voucher.of(offered, Texts.of(Language.NB))).hasSize(1);
    for (var ended : List.of(Remedy.State.REVERSED, Remedy.State.DECLINED)) {
      var remedy = offered.getFirst();
      var over =
          new Remedy(
              remedy.id(),
              remedy.kind(),
              remedy.amount(),
              remedy.basis(),
              ended,
              remedy.code(),
              remedy.year());
      assertThat(Voucher.of(List.of(over), Texts.of(Language.NB))).isEmpty();
    }
  }

  /** What a scanner makes of the path. */
  private static String scanned(QrPicture voucher) throws NotFoundException, ReaderException {
    int side = voucher.side() * SCALE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xffffff);
    Pattern.compile("M([0-9]+) ([0-9]+)h1v1h-1z")
        .matcher(voucher.dark())
        .results()
        .forEach(
            m -> {
              int left = Integer.parseInt(m.group(1)) * SCALE;
              int top = Integer.parseInt(m.group(2)) * SCALE;
              for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + SCALE, 0);
              }
            });
    var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    return new QRCodeReader().decode(picture).getText();
  }
}
