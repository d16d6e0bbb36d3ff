package waymark.trajectory;

import waymark.kernel.ReportingPeriod;
import waymark.kernel.Unit;
import waymark.measures.Definition;
import waymark.measures.Kept;
import waymark.measures.Reading;
import waymark.report.Cell;

/** What was measured, as it was written: a figure to calculate with where it is one. */
final class ReadingCell {

  private ReadingCell() {}

  /** The reading that counts for a period, or the words given where there is none. */
  static Cell of(Tracker.Line line, ReportingPeriod period, String none) {
    var kept = line.kept().get(period);
    return kept == null
        ? Cell.of(none)
        : of(line.measure(), kept, line.readings().at(period), none);
  }

  static Cell of(Definition measure, Kept kept, String none) {
    return of(measure, kept, kept.reading(), none);
  }

  private static Cell of(Definition measure, Kept kept, Reading reading, String none) {
    if (kept.asWritten().isEmpty()) {
      return Cell.of(none);
    }
    return reading instanceof Reading.Measured(var value, var of, _)
        ? Cell.amount(value, unit(measure), Sureness.shown(kept.asWritten(), of))
        : Cell.of(kept.asWritten());
  }

  static Unit unit(Definition measure) {
    return measure.unit().equals("percent") ? Unit.PERCENT : Unit.NUMBER;
  }
}
