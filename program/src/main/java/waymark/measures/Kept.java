package waymark.measures;

import java.time.Instant;
import java.time.LocalDate;
import waymark.kernel.England;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Written;

/**
 * One version of a reading, as it was kept.
 *
 * @param asWritten the figure as people wrote it; empty where none stands
 * @param reason why it differs from the version before; empty for a first one
 * @param knownFrom from when it was known in the world
 * @param seq the command of the ledger that wrote it
 */
public record Kept(
    MeasureId measure,
    ReportingPeriod period,
    String asWritten,
    Origin origin,
    String reason,
    Instant knownFrom,
    long seq) {

  /**
   * What the cell states. A figure that was known before its period was over is provisional, unless
   * a later version gives it again.
   */
  public Reading reading() {
    var reading =
        origin.way() == Origin.Way.CALCULATED
            ? Source.read(asWritten)
            : Reading.of(Written.of(asWritten));
    return period.runsOn(day()) ? reading.provisional() : reading;
  }

  /** The day from which it was known, in England. */
  public LocalDate day() {
    return England.day(knownFrom);
  }
}
