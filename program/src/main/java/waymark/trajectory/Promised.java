package waymark.trajectory;

import java.time.Instant;
import java.time.LocalDate;
import waymark.kernel.ReportingPeriod;
import waymark.measures.MeasureId;

/**
 * A milestone or a final target, as it was set.
 *
 * @param setBy who set it: a board, a paper; may be empty
 * @param reason why it was set or moved; may be empty
 */
public record Promised(
    MeasureId measure,
    Kind kind,
    ReportingPeriod period,
    String asWritten,
    String setBy,
    String reason,
    Instant knownFrom,
    long seq) {

  /** What was promised: a step on the way, or where it is to end. */
  public enum Kind {
    MILESTONE,
    FINAL
  }

  /** Where a final target names no date: after everything. */
  public static final ReportingPeriod UNDATED =
      new ReportingPeriod(
          LocalDate.of(9999, 12, 30), LocalDate.of(9999, 12, 31), ReportingPeriod.Kind.DAY);
}
