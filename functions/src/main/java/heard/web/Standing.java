package heard.web;

import heard.casework.Case;
import heard.casework.Promise;
import heard.feedback.Feedback.Contact;
import heard.feedback.Kind;
import heard.web.StatusView.Promised;
import heard.web.StatusView.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands, in plain words.
 *
 * @param told whether the customer lets the praised be told; only compliments ask
 * @param team the name of the team, for a case that nobody holds yet
 * @param into the reference of the case that it goes on in; null when it was put into none
 */
record Standing(
    Texts texts, Case about, boolean told, String team, @Nullable String into, Instant now) {
  private static final List<String> STAGES = List.of("received", "owned", "answered", "settled");

  boolean praise() {
    return about.understood().kind() == Kind.COMPLIMENT;
  }

  String title() {
    if (into != null) {
      return texts.get("status.joined.title", "reference", into);
    }
    if (praise()) {
      return texts.get(passedOn() ? "status.compliment.told.title" : "status.compliment.title");
    }
    return switch (about.state()) {
      case OPEN -> late() ? texts.get("status.late.title") : holding();
      case ANSWERED -> texts.get("status.answered.title");
      case ACCEPTED -> texts.get("status.settled.title");
      case WITHDRAWN -> texts.get("status.withdrawn.title");
    };
  }

  private String holding() {
    return about
        .ownerName()
        .map(name -> texts.get("status.owned.title", "name", name))
        .orElseGet(() -> texts.get("status.team.title", "team", team));
  }

  String lead() {
    var lead =
        into != null
            ? texts.get("status.joined.lead", "reference", into)
            : praise() ? praised() : dealtWith();
    return about.customer().contact() == Contact.NONE
        ? lead + " " + texts.get("status.anonymous.lead")
        : lead;
  }

  private String praised() {
    return texts.get(told ? "status.compliment.lead.tell" : "status.compliment.lead");
  }

  private String dealtWith() {
    return switch (about.state()) {
      case OPEN -> late() ? lateLead() : texts.get("status.owned.lead");
      case ANSWERED -> texts.get("status.answered.lead");
      case ACCEPTED -> texts.get("status.settled.lead");
      case WITHDRAWN -> texts.get("status.withdrawn.lead");
    };
  }

  private String lateLead() {
    return texts.get("status.late.lead", "by", by());
  }

  List<Step> steps() {
    var steps = new ArrayList<Step>();
    if (praise()) {
      return steps;
    }
    var reached =
        switch (about.state()) {
          case OPEN -> 1;
          case ANSWERED -> 2;
          case ACCEPTED -> 4;
          case WITHDRAWN -> -1;
        };
    return reached < 0 ? steps : steps(texts, reached);
  }

  /**
   * @param reached the stage it is at, from 0; one more than there are when all is done
   */
  static List<Step> steps(Texts texts, int reached) {
    var steps = new ArrayList<Step>();
    for (var i = 0; i < STAGES.size(); i++) {
      var state = i < reached ? "done" : i == reached ? "now" : "later";
      steps.add(new Step(texts.get("status.step." + STAGES.get(i)), state));
    }
    return steps;
  }

  @Nullable Promised promise() {
    var promise = about.promise();
    var due = promise.state() == Promise.State.OPEN && !late() && about.open();
    if (!due || (praise() && !told)) {
      return null;
    }
    var what = promise.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Promised(texts.get("status.promise." + what), by());
  }

  private boolean late() {
    var promise = about.promise();
    return promise.state() == Promise.State.BROKEN
        || (promise.state() == Promise.State.OPEN && promise.by().isBefore(now));
  }

  private boolean passedOn() {
    return about.promise().what() == Promise.What.PRAISE_PASSED_ON
        && about.promise().state() == Promise.State.KEPT;
  }

  private String by() {
    var local = about.promise().by().atZone(about.customer().zone()).toLocalDateTime();
    return new Moments(texts).by(local);
  }
}
