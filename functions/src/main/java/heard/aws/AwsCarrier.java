package heard.aws;

import heard.dispatch.Carrier;
import heard.dispatch.Parcel;

/** The only way out: mail by SES, texts and the staff topic by SNS, calls and cards by people. */
public final class AwsCarrier implements Carrier {
  private final SesCarrier ses;
  private final SnsCarrier sns;
  private final Carrier people;

  /**
   * @param people puts on somebody's list what is called or posted
   */
  public AwsCarrier(SesCarrier ses, SnsCarrier sns, Carrier people) {
    this.ses = ses;
    this.sns = sns;
    this.people = people;
  }

  @Override
  public Answer carry(Parcel parcel) {
    return switch (parcel.channel()) {
      case EMAIL -> ses.carry(parcel);
      case SMS, TOPIC -> sns.carry(parcel);
      case CARD, CALL -> people.carry(parcel);
      case CLOCK -> throw new IllegalArgumentException("no provider for " + parcel.channel());
    };
  }
}
