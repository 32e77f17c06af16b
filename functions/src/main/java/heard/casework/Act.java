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
        PassThanks,
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
}
