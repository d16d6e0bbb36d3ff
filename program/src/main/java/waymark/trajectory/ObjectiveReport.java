package waymark.trajectory;

import java.util.ArrayList;
import java.util.List;
import waymark.kernel.DayWords;
import waymark.ledger.Version;
import waymark.programme.Objective;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/** One objective: how it stands and stood, and what was promised and measured for it. */
final class ObjectiveReport {

  private ObjectiveReport() {}

  /**
   * The only objective of the tracker given.
   *
   * @param versions how it stood over time, and what else of it was changed
   * @param beside what higher floors have to show of it
   */
  static Report of(
      PlanPage.At at, Tracker tracker, List<Version<Objective>> versions, List<Part> beside) {
    var objective = tracker.objectives().getFirst();
    var parts = new ArrayList<Part>();
    parts.add(about(objective, tracker));
    parts.add(TrackerReport.table(at, tracker, it -> Text.of(it.number() + ". " + it.title())));
    parts.addAll(Caveats.of(at, tracker.lines()).parts());
    parts.addAll(beside);
    parts.add(history(versions));
    return new Report("Objective " + objective.number() + ": " + objective.title(), parts);
  }

  private static Part about(Objective objective, Tracker tracker) {
    var about =
        Part.fact(
                "Latest quarter",
                Judgements.latest(tracker).orElse("No promise can be assessed yet"))
            .and("State", PlanReport.state(objective));
    if (!objective.standing().decision().isEmpty()) {
      about = about.and("Decided by", objective.standing().decision());
    }
    return about.and(
        "Led by", objective.leadRole().isEmpty() ? "Not stated by role" : objective.leadRole());
  }

  /** Every version in the order in which they were known. */
  private static Table history(List<Version<Objective>> versions) {
    var table =
        Table.captioned("How it stood over time")
            .column("State")
            .column("From when")
            .column("By which decision")
            .column("Known from")
            .column("What else changed");
    for (var place = 0; place < versions.size(); place++) {
      var version = versions.get(place);
      var standing = version.fact().standing();
      table.row(
          Cell.of(version.takenBack() ? "Taken back" : standing.state().words()),
          Cell.of(standing.from().map(DayWords::of).orElse("Date not stated")),
          Cell.of(standing.decision().isEmpty() ? "Not stated" : standing.decision()),
          Cell.of(DayWords.of(version.day())),
          Cell.of(
              place == 0
                  ? "First known"
                  : changed(versions.get(place - 1).fact(), version.fact())));
    }
    return table.build();
  }

  private static String changed(Objective was, Objective is) {
    var changes = new ArrayList<String>();
    change(changes, "Number", was.number(), is.number());
    change(changes, "Title", was.title(), is.title());
    change(changes, "Led by", was.leadRole(), is.leadRole());
    return changes.isEmpty() ? "Nothing" : String.join(" ", changes);
  }

  private static void change(List<String> changes, String of, String was, String is) {
    if (!was.equals(is)) {
      changes.add(
          "%s: was “%s”, is “%s”."
              .formatted(of, was.isEmpty() ? "not stated" : was, is.isEmpty() ? "not stated" : is));
    }
  }
}
