package waymark.charts;

import java.util.ArrayList;
import java.util.List;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.ReportingPeriod.Kind;

/** Periods between the readings for which nobody said anything: they are shown, not skipped. */
final class Silences {

  /** A silence longer than this many periods is a mistake in a date rather than a silence. */
  private static final int LONGEST = 120;

  private Silences() {}

  /**
   * Adds what is missing where most readings follow each other without a gap: a measure taken once
   * a term is not silent in the months between.
   */
  static List<Point> filled(List<Point> points) {
    if (points.isEmpty() || !regular(points)) {
      return points;
    }
    var filled = new ArrayList<Point>();
    for (Point point : points) {
      if (!filled.isEmpty()) {
        between(filled.getLast().period(), point.period())
            .forEach(silent -> filled.add(new Point.Absent(silent, Point.NOT_MEASURED)));
      }
      filled.add(point);
    }
    return List.copyOf(filled);
  }

  private static boolean regular(List<Point> points) {
    int follow = 0;
    for (int i = 1; i < points.size(); i++) {
      var before = points.get(i - 1).period();
      var next = points.get(i).period();
      if (before.kind() != next.kind() || next.from().isBefore(before.until())) {
        return false;
      }
      follow += before.until().equals(next.from()) ? 1 : 0;
    }
    return follow * 2 >= points.size() && points.getFirst().period().kind() != Kind.DAY;
  }

  private static List<ReportingPeriod> between(ReportingPeriod before, ReportingPeriod next) {
    var silent = new ArrayList<ReportingPeriod>();
    int months = before.months();
    var last = before;
    while (months > 0 && last.until().isBefore(next.from()) && silent.size() <= LONGEST) {
      last = new ReportingPeriod(last.until(), last.until().plusMonths(months), before.kind());
      silent.add(last);
    }
    return last.until().equals(next.from()) ? silent : List.of();
  }
}
