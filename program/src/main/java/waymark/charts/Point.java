package waymark.charts;

import waymark.kernel.Figure;
import waymark.kernel.ReportingPeriod;

/** What is known of one period of a measure. */
public sealed interface Point {

  ReportingPeriod period();

  /**
   * A figure was given.
   *
   * @param value in the chart's unit: 38.4 for 38.4%
   * @param asWritten the figure as its paper prints it, for the table
   */
  record Measured(ReportingPeriod period, Figure value, String asWritten, Certainty certainty)
      implements Point {}

  /**
   * There is no figure, which leaves a gap in the line.
   *
   * @param why in words that follow "is": {@code not measured}, {@code to be confirmed}
   */
  record Absent(ReportingPeriod period, String why) implements Point {}

  /** How firmly a figure stands, which its marker shows. */
  enum Certainty {
    FINAL(""),
    PROVISIONAL("provisional"),
    APPROXIMATE("approximate");

    final String word;

    Certainty(String word) {
      this.word = word;
    }
  }

  String NOT_MEASURED = "not measured";
}
