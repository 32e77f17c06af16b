package heard.aws;

import heard.customer.Document;
import heard.dispatch.DispatchKey;
import heard.dispatch.News;
import java.util.Optional;

/**
 * One event SES publishes about a mail, as SNS hands it on, raw. What SES calls a complaint is a
 * spam report here.
 */
public record SesNews(DispatchKey about, News what, String providerId) {

  /**
   * The news in a queue's message.
   *
   * @return empty when it is not about a dispatch of ours or says nothing we keep
   */
  public static Optional<SesNews> read(String body) {
    Document event = Document.of(Json.read(body));
    Document mail = event.under("mail");
    Optional<DispatchKey> about =
        mail.under("tags").texts(Tag.NAME).stream().findFirst().flatMap(Tag::read);
    Optional<News> what = what(event);
    return about.flatMap(key -> what.map(w -> new SesNews(key, w, mail.text("messageId"))));
  }

  private static Optional<News> what(Document event) {
    return switch (event.maybe("eventType").orElse("")) {
      case "Send" -> Optional.of(News.SENT);
      case "Delivery" -> Optional.of(News.DELIVERED);
      case "Bounce" ->
          // A transient one is tried again by SES; only the last word counts.
          event.under("bounce").maybe("bounceType").filter("Permanent"::equals).isPresent()
              ? Optional.of(News.BOUNCED)
              : Optional.empty();
      case "Complaint" -> Optional.of(News.SPAM_REPORTED);
      case "Reject", "Rendering Failure" -> Optional.of(News.REJECTED);
      default -> Optional.empty();
    };
  }
}
