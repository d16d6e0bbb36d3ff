package waymark.measures;

import java.time.Instant;
import waymark.kernel.ReportingPeriod;

/** What a paper said about a period, kept for ever, whatever the reading is by now. */
public record ReportedFigure(
    MeasureId measure,
    ReportingPeriod period,
    String paper,
    String paperTitle,
    String asWritten,
    Instant knownFrom) {}
