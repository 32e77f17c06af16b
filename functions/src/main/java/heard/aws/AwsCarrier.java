package heard.aws;

import heard.dispatch.Carrier;
import heard.dispatch.Parcel;

/** The only way out to a provider: mail by SES, texts and the staff topic by SNS. */
public final class AwsCarrier implements Carrier {
  private final SesCarrier ses;
  private final SnsCarrier sns;

  public AwsCarrier(SesCarrier ses, SnsCarrier sns) {
    this.ses = ses;
    this.sns = sns;
  }

  @Override
  public Answer carry(Parcel parcel) {
    return switch (parcel.channel()) {
      case EMAIL -> ses.carry(parcel);
      case SMS, TOPIC -> sns.carry(parcel);
      case CLOCK, CARD, CALL ->
          throw new IllegalArgumentException("no provider for " + parcel.channel());
    };
  }
}
