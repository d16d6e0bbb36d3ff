package waymark.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import waymark.kernel.CountWords;
import waymark.kernel.ReportingPeriod;
import waymark.programme.Objective;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;

/**
 * How many promises of a plan were met, objective by objective, in every period that it has
 * milestones for, and what was left out of the count.
 */
final class QuartersReport {

  /** More columns than these are read on a wide page. */
  private static final int NARROW = 4;

  private QuartersReport() {}

  static Report of(PlanPage.At at, Tracker tracker) {
    var due = List.copyOf(tracker.due());
    var left = due.stream().flatMap(it -> leftOut(tracker, it)).toList();
    var parts = new ArrayList<Part>();
    parts.add(
        Part.lead(
            Judgements.latest(tracker).orElse("No promise of this plan can be assessed yet")));
    sentences(tracker).forEach(it -> parts.add(Part.prose(it)));
    if (!due.isEmpty()) {
      parts.add(shares(at, tracker, due));
    }
    if (!left.isEmpty()) {
      parts.add(table(at, tracker, due));
    }
    parts.addAll(Caveats.of(at, left).parts());
    return new Report(at.plan().title() + ": every quarter", parts);
  }

  private static List<String> sentences(Tracker tracker) {
    var ahead = tracker.toCome();
    var counting =
        "A measure counts once under each objective that it stands under. What could not be"
            + " assessed is left out of the count and listed below with the reason.";
    return ahead.isEmpty()
        ? List.of(counting)
        : List.of(
            counting,
            "Milestones are also set for %s, which nothing has been measured for yet."
                .formatted(
                    CountWords.listed(ahead.stream().map(ReportingPeriod::inWords).toList())));
  }

  private static Table shares(PlanPage.At at, Tracker tracker, List<ReportingPeriod> periods) {
    var table =
        Table.captioned("Promises met, objective by objective")
            .breadth(periods.size() > NARROW ? Table.Breadth.MANY : Table.Breadth.SEVERAL)
            .column("Objective");
    periods.forEach(it -> table.figure(it.inWords()));
    var rollups = periods.stream().map(tracker::rollup).toList();
    for (var objective : tracker.objectives()) {
      var cells = new ArrayList<Cell>();
      cells.add(Cell.of(at.objective(objective)));
      rollups.forEach(it -> cells.add(Cell.of(share(it, objective))));
      table.row(cells);
    }
    var all = new ArrayList<Cell>();
    all.add(Cell.of("All objectives"));
    rollups.forEach(it -> all.add(Cell.of(Judgements.words(it))));
    table.row(all);
    return table.build();
  }

  /** {@code 1 of 3, 1 left out}. */
  private static String share(Rollup rollup, Objective objective) {
    var met = rollup.objectives().get(objective.number());
    var left =
        rollup.leftOut().stream()
            .filter(it -> it.objective().filter(objective.number()::equals).isPresent())
            .count();
    if (met == null) {
      return left == 0 ? "no promise" : "none to assess, %d left out".formatted(left);
    }
    return met.numerator()
        + " of "
        + met.denominator()
        + (left == 0 ? "" : ", %d left out".formatted(left));
  }

  private static Stream<Tracker.Line> leftOut(Tracker tracker, ReportingPeriod period) {
    return tracker.lines().stream()
        .filter(it ->
            it.statusAt(period) instanceof Status.NotAssessed(var because)
                && because != Because.NO_PROMISE);
  }

  private static Table table(PlanPage.At at, Tracker tracker, List<ReportingPeriod> periods) {
    var table =
        Table.captioned("What was left out, and why")
            .column("Measure")
            .column("Objective")
            .figure("Promised")
            .column("Why it is not assessed");
    for (var period : periods.reversed()) {
      var left = leftOut(tracker, period).toList();
      if (!left.isEmpty()) {
        table.group(period.inWords());
      }
      for (var it : left) {
        table.row(
            Cell.link(at.measure(it.measure().key()), it.measure().title()),
            Cell.of(it.objective().number()),
            Cell.of(promised(it, period)),
            Judgements.cell(it.statusAt(period)));
      }
    }
    return table.build();
  }

  private static String promised(Tracker.Line line, ReportingPeriod period) {
    var milestone = line.milestones().get(period);
    return milestone == null ? "" : milestone.asWritten();
  }
}
