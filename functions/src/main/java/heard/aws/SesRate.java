package heard.aws;

import heard.dispatch.Quota;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** How much the account may send. */
public final class SesRate {
  private final SesV2Client ses;

  public SesRate(SesV2Client ses) {
    this.ses = ses;
  }

  /** As SES counts it now; at least one recipient a second. */
  public Quota quota() {
    var quota = ses.getAccount(get -> {}).sendQuota();
    return new Quota(
        Math.max(1, quota.maxSendRate().intValue()),
        quota.max24HourSend(),
        quota.sentLast24Hours());
  }
}
