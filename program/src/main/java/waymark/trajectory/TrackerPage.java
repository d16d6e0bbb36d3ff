package waymark.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import waymark.kernel.ReportingPeriod;
import waymark.web.DataTable;
import waymark.web.Inline;
import waymark.web.Link;

/** The tracker as one page: every measure under its objective, milestones beside readings. */
record TrackerPage(
    String title,
    String headline,
    DataTable table,
    Caveats caveats,
    Link plan,
    KnownAtForm knownAt) {

  private static final int PERIODS = 6;

  static TrackerPage of(PlanPage.At at, Tracker tracker, KnownAtForm form) {
    return new TrackerPage(
        at.plan().title() + ": tracker",
        tracker
            .latest()
            .map(it -> it.inWords() + ": " + Judgements.words(tracker.rollup(it)))
            .orElse("No promise of this plan can be assessed yet"),
        table(at, tracker),
        Caveats.of(at, tracker.lines()),
        Link.to(at.page(""), at.plan().title()),
        form);
  }

  /** The table of one objective or of all. */
  static DataTable table(PlanPage.At at, Tracker tracker) {
    var periods = periods(tracker);
    var table =
        DataTable.captioned("Milestones, readings and judgements")
            .fit(DataTable.Fit.WIDE)
            .column("Measure")
            .figures("Target");
    for (var period : periods) {
      table.figures(period.inWords());
    }
    for (var objective : tracker.objectives()) {
      table.group(objective.number() + ". " + objective.title());
      tracker.lines().stream()
          .filter(it -> it.objective().id().equals(objective.id()))
          .forEach(it -> table.row(row(at, it, periods)));
    }
    return table.build();
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

  private static List<Inline> row(
      PlanPage.At at, Tracker.Line line, List<ReportingPeriod> periods) {
    var cells = new ArrayList<Inline>();
    cells.add(Inline.link(at.measure(line.measure().key()), line.measure().title()));
    cells.add(Inline.of(line.target().map(Promised::asWritten).orElse("none set")));
    for (var period : periods) {
      cells.add(cell(line, period));
    }
    return cells;
  }

  private static Inline cell(Tracker.Line line, ReportingPeriod period) {
    var kept = line.kept().get(period);
    var reading = kept == null || kept.asWritten().isEmpty() ? "no reading" : kept.asWritten();
    var milestone = line.milestones().get(period);
    if (milestone == null || !line.promisesAt(period)) {
      return Inline.of(reading);
    }
    return Inline.several(
        Inline.of(reading + ", promised " + milestone.asWritten() + " "),
        Judgements.of(line.statusAt(period)));
  }
}
