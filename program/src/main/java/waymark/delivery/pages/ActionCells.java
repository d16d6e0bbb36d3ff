package waymark.delivery.pages;

import java.util.ArrayList;
import java.util.List;
import waymark.delivery.ActionLine;
import waymark.delivery.ActionState;
import waymark.report.Cell;
import waymark.report.Text;
import waymark.report.Tone;

/** How actions stand, as cells of a report. */
final class ActionCells {

  private ActionCells() {}

  /** The state, or each state with its objective where they differ. */
  static Cell state(ActionPlan plan, ActionLine line) {
    if (!line.statesConflict()) {
      return line.leads().stream()
          .filter(it -> it.otherwise().isPresent())
          .findFirst()
          .map(it -> state(it.otherwise().orElseThrow(), it.asWritten()))
          .orElseGet(() -> state(line.action().state(), line.action().standing().asWritten()));
    }
    var cells = new ArrayList<Cell>();
    plan.served(line)
        .forEach((objective, lead) -> {
          if (!cells.isEmpty()) {
            cells.add(Cell.of("; "));
          }
          cells.add(state(lead.otherwise().orElse(line.action().state()), lead.asWritten()));
          cells.add(Cell.of(" under objective %s".formatted(objective.number())));
        });
    return new Cell.Several(cells);
  }

  static Cell state(ActionState state, String asWritten) {
    var status = Cell.status(capital(state.said()), tone(state));
    return state == ActionState.NOT_STATED && !asWritten.isBlank()
        ? Cell.several(status, Cell.of(" (“%s”)".formatted(asWritten)))
        : status;
  }

  static Tone tone(ActionState state) {
    return switch (state) {
      case ON_TRACK, COMPLETE -> Tone.GOOD;
      case BEHIND -> Tone.BAD;
      case AT_RISK -> Tone.WARNING;
      case NOT_STARTED, MERGED, WITHDRAWN, NOT_STATED -> Tone.NEUTRAL;
    };
  }

  /** The due date, how often it was moved, and whether it has passed. */
  static Cell due(ActionPlan plan, ActionLine line) {
    var moves = plan.moves(line.id()).words();
    var words = capital(line.action().due().words()) + (moves.isEmpty() ? "" : ", " + moves);
    return line.overdue(plan.day())
        ? Cell.several(Cell.of(words + " "), Cell.bad("past due"))
        : Cell.of(words);
  }

  /** {@code Objective 1, led by the Head of SEND}, one after another. */
  static Text leads(ActionPlan plan, ActionLine line) {
    var leads = new ArrayList<String>();
    plan.served(line)
        .forEach((objective, lead) ->
            leads.add(
                "%s: %s"
                    .formatted(
                        objective.number(), lead.role().isEmpty() ? "not stated" : lead.role())));
    return leads.isEmpty() ? Text.of("No objective stated") : Text.of(String.join("; ", leads));
  }

  /** The action by reference and title, leading to its page. */
  static Cell named(ActionPlan plan, ActionLine line) {
    return Cell.link(plan.action(line.action()), line.action().named());
  }

  /** Several actions by their references, each leading to its page. */
  static Cell named(ActionPlan plan, List<ActionLine> lines) {
    var text = Text.NONE;
    for (var it : lines) {
      text = text.runs().isEmpty() ? text : text.then(", ");
      text = text.then(Text.link(plan.action(it.action()), it.action().named()));
    }
    return Cell.of(text);
  }

  static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
