package heard.web;

import heard.customer.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is about to sign in on this device.
 *
 * @param lead what has just happened; null when nothing has
 * @param out whether somebody has left: what they were writing here is forgotten
 * @param on to go on as who is signed in; null when nobody is
 * @param faces those who signed in here before
 * @param other for anybody else
 */
public record SignInView(
    Frame frame,
    @Nullable String lead,
    boolean out,
    @Nullable Way on,
    List<Way> faces,
    String other) {
  public SignInView {
    faces = List.copyOf(faces);
  }

  /** A way on. */
  public record Way(String says, String href) {}

  /**
   * @param in the given name of who is signed in, and where they were going; null when nobody is
   * @param out whether somebody has just signed out
   */
  public static SignInView of(
      Language language, @Nullable Way in, boolean out, List<Way> faces, String other) {
    var texts = Texts.of(language);
    return new SignInView(
        Frame.staff(language, texts.get("sign-in.title")),
        in != null
            ? texts.get("sign-in.in", "name", in.says())
            : out ? texts.get("sign-in.out") : null,
        in == null && out,
        in == null ? null : new Way(texts.get("sign-in.on", "name", in.says()), in.href()),
        faces,
        other);
  }
}
