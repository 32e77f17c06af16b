package heard.aws;

import software.amazon.awssdk.services.sesv2.SesV2Client;

/** How fast the account may send. */
public final class SesRate {
  private final SesV2Client ses;

  public SesRate(SesV2Client ses) {
    this.ses = ses;
  }

  /** Recipients a second, at least 1. */
  public int perSecond() {
    Double rate = ses.getAccount(get -> {}).sendQuota().maxSendRate();
    return Math.max(1, rate.intValue());
  }
}
