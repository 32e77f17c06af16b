package heard.function;

import heard.customer.Problem;
import heard.web.Texts;
import heard.web.http.Json;
import heard.web.http.Request;
import heard.web.http.Response;
import java.util.List;
import java.util.Locale;

/** Problems of what another system sent, in words. */
final class Wrongs {
  private Wrongs() {}

  static Response answer(Request request, List<Problem> problems) {
    Texts texts = Texts.of(FormDesk.language(request));
    return Json.problem(
        422,
        "Some of it must be mended first",
        "Nothing was changed. Mend the fields under errors and send it again.",
        problems.stream().map(p -> wrong(p, texts)).toList());
  }

  static Json.Wrong wrong(Problem problem, Texts texts) {
    return new Json.Wrong(
        problem.field(),
        texts.get(
            "setting.wrong." + problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }
}
