package waymark.trajectory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.kernel.BetterText;
import waymark.kernel.Figure;
import waymark.kernel.PeriodWords;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Unit;
import waymark.kernel.Written;
import waymark.measures.Kept;
import waymark.measures.Reading;
import waymark.programme.Objective;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/**
 * The tracker as a paper that is filled in elsewhere and comes back: every period with a reading or
 * a promise, in words that the reader of papers takes for just what they were, and room for the
 * figures that are due next.
 */
final class TrackerPaper {

  private final Tracker tracker;
  private final LocalDate day;
  private final List<ReportingPeriod> periods;
  private final TreeSet<ReportingPeriod> promised = new TreeSet<>();
  private final TreeSet<ReportingPeriod> measured = new TreeSet<>();
  private final boolean baselines;

  private TrackerPaper(Tracker tracker, LocalDate day) {
    this.tracker = tracker;
    this.day = day;
    tracker.lines().forEach(it -> promised.addAll(it.milestones().keySet()));
    measured.addAll(tracker.measuredPeriods());
    promised.stream().filter(it -> !it.from().isAfter(day)).forEach(measured::add);
    measured.addAll(next());
    var all = new TreeSet<>(promised);
    all.addAll(measured);
    this.periods = List.copyOf(all);
    this.baselines = tracker.lines().stream().anyMatch(it -> !it.baseline().isEmpty());
  }

  /**
   * @param day as of which it is known
   * @param beside what higher floors have to show of it
   */
  static Report of(PlanPage.At at, Tracker tracker, LocalDate day, List<Part> beside) {
    var parts = new ArrayList<Part>();
    parts.add(
        Part.prose(
            "To send figures back, fill in or write over cells under “Actual” and return the file"
                + " as Word or Excel. Only what differs will be asked about; an empty cell says"
                + " nothing. Each month has a column for what was promised, where anything was,"
                + " and then one for what was measured."));
    if (tracker.objectives().isEmpty()) {
      parts.add(Part.prose("This plan has no objectives yet."));
    } else {
      parts.add(new TrackerPaper(tracker, day).table());
    }
    parts.addAll(beside);
    parts.addAll(Caveats.of(at, tracker.lines()).parts());
    return new Report(at.plan().title() + ": tracker", parts);
  }

  /**
   * The month and the quarter of the day and those before them, where they come after everything
   * measured: whoever fills in the paper finds their column.
   */
  private List<ReportingPeriod> next() {
    var month = YearMonth.from(day);
    var quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
    var months =
        Stream.of(ReportingPeriod.month(month.minusMonths(1)), ReportingPeriod.month(month));
    var quarters =
        hasQuarters()
            ? Stream.of(
                ReportingPeriod.quarter(quarter.minusMonths(3)), ReportingPeriod.quarter(quarter))
            : Stream.<ReportingPeriod>empty();
    return Stream.concat(months, quarters).filter(this::isNew).toList();
  }

  private boolean hasQuarters() {
    return Stream.concat(measured.stream(), promised.stream())
        .anyMatch(it -> it.kind() == ReportingPeriod.Kind.QUARTER);
  }

  private boolean isNew(ReportingPeriod period) {
    return tracker.measuredPeriods().stream()
        .noneMatch(it -> it.kind() == period.kind() && it.from().isAfter(period.from()));
  }

  private Table table() {
    var table =
        Table.captioned("Milestones and readings")
            .breadth(Table.Breadth.MANY)
            .column("Measure")
            .column("Objective")
            .column("Unit")
            .column("Better")
            .figure("Target");
    if (baselines) {
      table.figure("Baseline");
    }
    for (var period : periods) {
      if (promised.contains(period)) {
        table.figure("Milestone " + PeriodWords.of(period));
      }
      if (measured.contains(period)) {
        table.figure("Actual " + PeriodWords.of(period));
      }
    }
    var lines = tracker.lines().stream().collect(Collectors.groupingBy(it -> it.objective().id()));
    for (var objective : tracker.objectives()) {
      table.group(heading(objective));
      lines.getOrDefault(objective.id(), List.of()).forEach(it -> table.row(row(it)));
    }
    return table.build();
  }

  private static String heading(Objective it) {
    return "Objective %s: %s".formatted(it.number(), it.title());
  }

  private List<Cell> row(Tracker.Line line) {
    var measure = line.measure();
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(measure.title()));
    cells.add(number(line.objective().number()));
    cells.add(Cell.of(measure.unit()));
    cells.add(Cell.of(better(line)));
    cells.add(written(line.target().map(Promised::asWritten).orElse("")));
    if (baselines) {
      cells.add(written(line.baseline()));
    }
    for (var period : periods) {
      if (promised.contains(period)) {
        var milestone = line.milestones().get(period);
        cells.add(milestone == null ? Cell.BLANK : written(milestone.asWritten()));
      }
      if (measured.contains(period)) {
        var kept = line.kept().get(period);
        cells.add(kept == null ? Cell.BLANK : reading(kept));
      }
    }
    return cells;
  }

  /** A figure where the objective is only counted, so that rows can be put in order by it. */
  private static Cell number(String number) {
    return number.matches("\\d{1,3}")
        ? Cell.amount(Figure.of(number), Unit.NUMBER, number)
        : Cell.of(Text.of(number));
  }

  private static String better(Tracker.Line line) {
    var measure = line.measure();
    return new BetterText(
            measure.polarity(),
            measure.polarity() == Polarity.NEAR
                ? measure.tolerance().map(Figure::new)
                : Optional.empty())
        .toString();
  }

  /**
   * A figure of a period that was not over when it was given is marked: the paper is issued later,
   * and would make it a final one. What it was counted from is then left out.
   */
  private Cell reading(Kept kept) {
    var stands = asRead(kept);
    return kept.reading() instanceof Reading.Measured(_, _, var certainty)
            && certainty == Reading.Certainty.PROVISIONAL
            && Written.of(stands) instanceof Written.Exact
            && !kept.period().runsOn(day)
        ? Cell.of(stands.replaceAll(" ?\\(.*", "") + " (provisional)")
        : written(stands);
  }

  /** A share that was counted stands as 3/4, which may be a month in a paper: as 75% (3/4). */
  private static String asRead(Kept kept) {
    return kept.reading() instanceof Reading.Measured(var value, var of, _)
            && of != null
            && kept.asWritten().equals(of.toString())
        ? "%s%% (%s)".formatted(value, of)
        : kept.asWritten();
  }

  private static Cell written(String asWritten) {
    return Written.of(asWritten) instanceof Written.Exact(var figure, var unit, _)
        ? Cell.amount(figure, unit, asWritten)
        : Cell.of(asWritten);
  }
}
