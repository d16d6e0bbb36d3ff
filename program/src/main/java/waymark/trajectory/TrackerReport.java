package waymark.trajectory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.kernel.ReportingPeriod;
import waymark.programme.Objective;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/** The tracker: every measure under its objective, milestones beside readings. */
final class TrackerReport {

  private static final int PERIODS = 6;

  private TrackerReport() {}

  /**
   * @param beside what higher floors have to show of it
   */
  static Report of(PlanPage.At at, Tracker tracker, List<Part> beside) {
    var parts = new ArrayList<Part>();
    parts.add(
        Part.lead(
            Judgements.latest(tracker).orElse("No promise of this plan can be assessed yet")));
    parts.add(
        Part.prose(
            "Each cell shows what was measured; where a milestone was set for that period, also"
                + " what was promised and whether it was met. A month without a milestone is not"
                + " judged."));
    parts.add(
        tracker.objectives().isEmpty()
            ? Part.prose("This plan has no objectives yet.")
            : table(at, tracker, at::objective));
    parts.addAll(beside);
    parts.addAll(Sureness.few(at, tracker.lines(), periods(tracker)));
    parts.addAll(Caveats.of(at, tracker.lines()).parts());
    return new Report(at.plan().title() + ": tracker", parts);
  }

  /**
   * The table of one objective or of all.
   *
   * @param headings what each objective is called above its measures
   */
  static Table table(PlanPage.At at, Tracker tracker, Function<Objective, Text> headings) {
    var periods = periods(tracker);
    var table =
        Table.captioned("Milestones, readings and judgements")
            .breadth(Table.Breadth.MANY)
            .column("Measure")
            .figure("Target");
    for (var period : periods) {
      table.figure(period.inWords());
    }
    var summaries = summaries(tracker);
    var lines = tracker.lines().stream().collect(Collectors.groupingBy(it -> it.objective().id()));
    for (var objective : tracker.objectives()) {
      table.group(headings.apply(objective), summaries.getOrDefault(objective.number(), ""));
      lines.getOrDefault(objective.id(), List.of()).forEach(it -> table.row(row(at, it, periods)));
    }
    return table.build();
  }

  /** {@code October 2024: 1 of 3 met}, by objective, where any of it could be assessed then. */
  private static Map<String, String> summaries(Tracker tracker) {
    var summaries = new HashMap<String, String>();
    tracker
        .latest()
        .ifPresent(period ->
            tracker
                .rollup(period)
                .objectives()
                .forEach((number, met) ->
                    summaries.put(
                        number,
                        period.inWords()
                            + ": "
                            + met.numerator()
                            + " of "
                            + met.denominator()
                            + " met")));
    return summaries;
  }

  /** The last periods that have a reading or a milestone that is due. */
  private static List<ReportingPeriod> periods(Tracker tracker) {
    var measured = tracker.measuredPeriods();
    var all = new TreeSet<>(measured);
    tracker.milestonePeriods().stream()
        .filter(it -> !measured.isEmpty() && it.from().isBefore(measured.last().until()))
        .forEach(all::add);
    return all.descendingSet().stream()
        .filter(it -> it.kind() != ReportingPeriod.Kind.DAY)
        .limit(PERIODS)
        .toList()
        .reversed();
  }

  private static List<Cell> row(PlanPage.At at, Tracker.Line line, List<ReportingPeriod> periods) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.link(at.measure(line.measure().key()), line.measure().title()));
    cells.add(Cell.of(line.target().map(Promised::asWritten).orElse("none set")));
    periods.forEach(it -> cells.add(cell(line, it)));
    return cells;
  }

  private static Cell cell(Tracker.Line line, ReportingPeriod period) {
    var reading = ReadingCell.of(line, period, "no reading");
    var milestone = line.milestones().get(period);
    if (milestone == null || !line.promisesAt(period)) {
      return reading;
    }
    return Cell.several(
        reading,
        Cell.of(", promised " + milestone.asWritten() + ": "),
        Judgements.cell(line.statusAt(period)));
  }
}
