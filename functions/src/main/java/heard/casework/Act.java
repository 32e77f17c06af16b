package heard.casework;

/** Something a colleague does with a case: a pure function over it. */
public sealed interface Act
    permits Approve,
        Ask,
        Claim,
        Correct,
        GiveBack,
        HandOver,
        Join,
        Link,
        Offer,
        PassOn,
        Recur,
        Refuse,
        Remark,
        Reply,
        SetAside,
        Step,
        Thank,
        Undertake,
        Withdraw {
  Outcome on(Scene scene);

  /** Whether it leaves no entry: only what stands in the case tells that it was done. */
  default boolean silent() {
    return false;
  }
}
