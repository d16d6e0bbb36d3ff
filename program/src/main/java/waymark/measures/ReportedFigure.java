package waymark.measures;

import java.time.Instant;
import waymark.kernel.ReportingPeriod;

/**
 * What a paper said about a period, kept for ever, whatever the reading is by now.
 *
 * @param place where in the paper it stands; empty where nobody noted it
 * @param taken whether it was taken as the reading
 */
public record ReportedFigure(
    MeasureId measure,
    ReportingPeriod period,
    String paper,
    String paperTitle,
    String asWritten,
    Instant knownFrom,
    String place,
    boolean taken) {}
