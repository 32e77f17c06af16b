package heard.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/** SMTP on loopback: what real mail programs send goes the way of an SES receipt. */
public final class SmtpDoor implements AutoCloseable {
  private final GreenMail server;
  private final Receipts receipts;
  private final Set<MovingMessage> taken = Collections.newSetFromMap(new WeakHashMap<>());

  /**
   * @param port 0 for any that is free
   * @throws BindException when the port is taken
   */
  public SmtpDoor(int port, Receipts receipts) throws BindException {
    this.receipts = receipts;
    this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    UserManager users = server.getUserManager();
    users.setMessageDeliveryHandler((message, to) -> take(message, to, users));
    try {
      server.start();
    } catch (IllegalStateException busy) {
      server.stop();
      var bind = new BindException(taken(port));
      bind.initCause(busy);
      throw bind;
    }
  }

  /** What is said when it is. */
  public static String taken(int port) {
    return "SMTP port " + port + " is taken";
  }

  public int port() {
    return server.getSmtp().getPort();
  }

  /** Called for each recipient: a mail is one receipt, whoever it is for. */
  private GreenMailUser take(MovingMessage message, MailAddress to, UserManager users)
      throws MessagingException, UserException {
    synchronized (taken) {
      if (taken.add(message)) {
        receipts.take(raw(message), envelope(message));
      }
    }
    GreenMailUser user = users.getUserByEmail(to.getEmail());
    return user == null ? users.createUser(to.getEmail(), to.getEmail(), "") : user;
  }

  private static Envelope envelope(MovingMessage message) {
    MailAddress sender = message.getReturnPath();
    List<String> to = message.getToAddresses().stream().map(MailAddress::getEmail).toList();
    return new Envelope(sender == null ? "" : sender.getEmail(), to, Map.of());
  }

  private static byte[] raw(MovingMessage message) throws MessagingException {
    var raw = new ByteArrayOutputStream();
    try {
      message.getMessage().writeTo(raw);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return raw.toByteArray();
  }

  @Override
  public void close() {
    server.stop();
  }
}
