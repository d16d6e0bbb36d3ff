package waymark.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.report.Cell;
import waymark.report.Table;

/** The table under a chart: every period, its reading as written, its milestone, how it stands. */
record DataTable(MeasureChart chart) {

  Table captioned(String caption) {
    var points = new TreeMap<ReportingPeriod, Point>();
    chart.points().forEach(point -> points.put(point.period(), point));
    var milestones = new TreeMap<ReportingPeriod, Milestone>();
    chart.milestones().forEach(milestone -> milestones.put(milestone.period(), milestone));
    var table =
        Table.captioned(caption).breadth(Table.Breadth.FEW).column("Period").figure("Actual");
    if (!milestones.isEmpty()) {
      table.figure("Milestone").status("Judgement");
    }
    rows(points, milestones, table);
    notes(table);
    return table.build();
  }

  private void rows(
      Map<ReportingPeriod, Point> points,
      Map<ReportingPeriod, Milestone> milestones,
      Table.Builder table) {
    var periods = new TreeSet<ReportingPeriod>(points.keySet());
    periods.addAll(milestones.keySet());
    var notes = chart.notes();
    int breaks = 0;
    for (ReportingPeriod period : periods) {
      breaks = breaks(breaks, period, notes, table);
      var cells = new ArrayList<Cell>();
      cells.add(Cell.of(period.inWords()));
      var point = points.get(period);
      cells.add(point == null ? Cell.of("no reading") : actual(point));
      if (!milestones.isEmpty()) {
        var milestone = milestones.get(period);
        cells.addAll(milestone == null ? List.of(Cell.BLANK, Cell.BLANK) : promise(milestone));
      }
      table.row(cells);
    }
  }

  /** Heads the rows after a break by its words; returns how many breaks are passed. */
  private int breaks(int passed, ReportingPeriod period, List<Note> notes, Table.Builder table) {
    int now = passed;
    while (now < chart.breaks().size() && !chart.breaks().get(now).from().isAfter(period.from())) {
      table.group(notes.get(now).words());
      now++;
    }
    return now;
  }

  private Cell actual(Point point) {
    return switch (point) {
      case Point.Measured(_, var value, var written, var certainty) -> {
        boolean said = certainty.word.isEmpty() || written.contains(certainty.word);
        yield Cell.amount(
            value, chart.unit(), said ? written : written + " (" + certainty.word + ")");
      }
      case Point.Absent(_, var why) -> Cell.of(why);
    };
  }

  private List<Cell> promise(Milestone milestone) {
    return switch (milestone) {
      case Milestone.At(_, var value, var written, var judgement) ->
          List.of(Cell.amount(value, chart.unit(), written), judgement);
      case Milestone.InWords(_, var written, var judgement) -> List.of(Cell.of(written), judgement);
    };
  }

  private void notes(Table.Builder table) {
    for (Level level : chart.levels()) {
      table.note(level.kind().word + ": " + FigureWords.of(level.value(), chart.unit()) + ".");
    }
    if (chart.polarity() != Polarity.NEUTRAL) {
      table.note(chart.polarity().words() + ".");
    }
  }
}
