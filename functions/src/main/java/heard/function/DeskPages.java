package heard.function;

import heard.web.ProblemView;
import heard.web.http.Request;
import heard.web.http.Response;

/** The desk: a colleague's cases, and what they do about them. */
record DeskPages() {
  static DeskPages of(Wiring wiring) {
    return new DeskPages();
  }

  Response show(Request request, Visitor visitor) {
    return Door.problem(404, visitor.colleague().language(), ProblemView.Cause.NOT_YOURS);
  }

  Response act(Request request, Visitor visitor) {
    return Door.problem(404, visitor.colleague().language(), ProblemView.Cause.NOT_YOURS);
  }
}
