package heard.web;

import heard.feedback.Feedback;
import heard.feedback.Submission;
import heard.staff.Colleague;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What was written down, for the colleague to see and for the customer to take along on paper.
 *
 * @param slip the words on the paper, in the customer's language
 * @param draft what the draft belonged to that is needed no more
 * @param told what becomes of it, in the colleague's
 * @param by when the customer hears who has it
 * @param status the whole address of their page
 * @param picture of that address: nobody types it
 */
public record SlipView(
    Frame frame,
    Texts slip,
    String csrf,
    String draft,
    String told,
    String reference,
    String words,
    String by,
    String status,
    QrPicture picture) {

  public static SlipView of(
      Colleague colleague,
      String csrf,
      Submission submission,
      Instant knownBy,
      ZoneId zone,
      String status) {
    var texts = Texts.of(colleague.language());
    Feedback feedback = submission.feedback();
    String told =
        switch (feedback.contact()) {
          case PHONE -> texts.get("counter.told.sms", "to", feedback.phone().orElse(""));
          case EMAIL ->
              texts.get(
                  "counter.told.mail", "to", feedback.email().map(m -> m.address()).orElse(""));
          case NONE -> texts.get("counter.told.paper");
        };
    var slip = Texts.of(feedback.language());
    return new SlipView(
        Frame.of(colleague.language(), texts.get("counter.done.title"), java.util.List.of()),
        slip,
        csrf,
        colleague.id() + " new",
        told,
        submission.reference().text(),
        feedback.message(),
        new Moments(slip).by(knownBy.atZone(zone).toLocalDateTime()),
        status,
        QrPicture.of(status));
  }
}
