package heard.casework;

import heard.casework.Outcome.Reason;
import heard.staff.Role;
import java.util.Map;

/**
 * A manager gives what a colleague asked for, within the manager's own limits.
 *
 * @param remedy the id of what was asked for
 * @param code for a voucher, from {@link VoucherCode}
 */
public record Approve(String remedy, String code) implements Act {
  /** With a fresh code. */
  public Approve(String remedy) {
    this(remedy, VoucherCode.mint());
  }

  @Override
  public Outcome on(Scene scene) {
    if (scene.by().role() != Role.MANAGER) {
      return new Outcome.Refused(Reason.NOT_A_MANAGER);
    }
    return Request.of(scene.file().entries(), remedy)
        .map(
            asked ->
                new Offer(
                        asked.remedy().kind(),
                        asked.remedy().amount(),
                        asked.remedy().basis(),
                        asked.text(),
                        code)
                    .on(scene, remedy, Map.of(Fact.COLLEAGUE, asked.by())))
        .orElseGet(() -> new Outcome.Refused(Reason.NO_SUCH_REQUEST));
  }
}
