package waymark.charts;

import waymark.kernel.Figure;
import waymark.kernel.ReportingPeriod;
import waymark.report.Cell;

/** What was promised for one period, and how its reading was judged. */
public sealed interface Milestone {

  ReportingPeriod period();

  /** The promise as its paper prints it. */
  String asWritten();

  /** Met, not met or why not assessed; blank where nothing is to be said yet. */
  Cell judgement();

  /** A promise with a figure, whichever side of it is the good one. */
  record At(ReportingPeriod period, Figure value, String asWritten, Cell judgement)
      implements Milestone {}

  /** A promise without a figure to draw, such as {@code Lower} before there is a baseline. */
  record InWords(ReportingPeriod period, String asWritten, Cell judgement) implements Milestone {}
}
