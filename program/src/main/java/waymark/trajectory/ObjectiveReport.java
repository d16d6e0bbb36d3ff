package waymark.trajectory;

import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Text;

/** One objective: how it stands, and what was promised and measured for it. */
final class ObjectiveReport {

  private ObjectiveReport() {}

  /** The only objective of the tracker given. */
  static Report of(PlanPage.At at, Tracker tracker) {
    var objective = tracker.objectives().getFirst();
    var about =
        Part.fact(
                "Latest quarter",
                Judgements.latest(tracker).orElse("No promise can be assessed yet"))
            .and("State", PlanReport.state(objective));
    if (!objective.standing().decision().isEmpty()) {
      about = about.and("Decided by", objective.standing().decision());
    }
    return Report.of(
        "Objective " + objective.number() + ": " + objective.title(),
        about.and(
            "Led by", objective.leadRole().isEmpty() ? "Not stated by role" : objective.leadRole()),
        TrackerReport.table(at, tracker, it -> Text.of(it.number() + ". " + it.title())));
  }
}
