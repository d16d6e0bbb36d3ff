package waymark.delivery.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.delivery.Action;
import waymark.delivery.ActionLine;
import waymark.delivery.ActionState;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.PeriodQuestions;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.ReportingPeriod;

/**
 * How an action goes in a reporting period, as its lead tells it.
 *
 * @param action as it stands from now on
 * @param words what was done in the period
 */
record Progress(Action action, ReportingPeriod period, String words) {

  static List<Question> questions(ActionState stands) {
    var asked = new ArrayList<>(PeriodQuestions.asked());
    asked.add(
        Question.lines("told", "What was done", 5)
            .hint("What happened and what comes next. No names of children or parents")
            .needed("Enter what was done"));
    asked.add(ActionForm.state(stands));
    asked.add(ActionForm.reason());
    asked.add(ActionForm.mitigation());
    asked.add(Question.lines("barriers", "What stands in the way", 3));
    asked.add(
        Question.lines("evidence", "If it is done, what shows it", 3)
            .hint("By what the board can see it, such as a report or an audit"));
    return List.copyOf(asked);
  }

  static Answers answers(ActionLine line) {
    var it = line.action();
    return PeriodQuestions.offered(Answers.NONE, ReportingPeriod.Kind.MONTH)
        .with(ActionForm.STATE, line.statesConflict() ? "" : line.states().iterator().next().word())
        .with(ActionForm.REASON, it.standing().reason())
        .with(ActionForm.MITIGATION, it.standing().mitigation())
        .with("barriers", it.barriers())
        .with("evidence", it.evidence());
  }

  static Checked<Progress> read(Check check, ActionLine was) {
    var period = PeriodQuestions.read(check);
    ActionForm.standing(check);
    return check.result(() -> {
      var state = ActionState.named(check.text(ActionForm.STATE)).orElseThrow();
      var it = was.action();
      return new Progress(
          new Action(
              it.id(),
              it.plan(),
              it.key(),
              it.reference(),
              it.title(),
              standing(check, state, Optional.of(was)),
              it.starts(),
              it.due(),
              it.dueReason(),
              check.text("barriers"),
              it.means(),
              check.text("evidence"),
              new Action.Lineage(
                  state == ActionState.MERGED ? it.lineage().into() : Optional.empty(),
                  it.lineage().from()),
              ""),
          period.orElseThrow(),
          check.text("told"));
    });
  }

  /**
   * A state with what belongs to it: what was said of being behind does not outlast it, and a
   * paper's own words stay while the state does.
   */
  static Action.Standing standing(Check check, ActionState state, Optional<ActionLine> was) {
    var written =
        was.map(ActionLine::action)
            .filter(it -> it.state() == state)
            .map(it -> it.standing().asWritten())
            .orElse("");
    return switch (state) {
      case BEHIND ->
          new Action.Standing(
              state, written, check.text(ActionForm.REASON), check.text(ActionForm.MITIGATION));
      case WITHDRAWN, MERGED ->
          new Action.Standing(state, written, check.text(ActionForm.REASON), "");
      case NOT_STARTED, ON_TRACK, AT_RISK, COMPLETE, NOT_STATED ->
          new Action.Standing(state, written, "", "");
    };
  }
}
