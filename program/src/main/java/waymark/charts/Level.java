package waymark.charts;

import waymark.kernel.Figure;

/** A figure that holds for the whole chart, drawn as a line across it. */
public record Level(Kind kind, Figure value) {

  /** What the line stands for. */
  public enum Kind {
    /** Where the measure is to be in the end. */
    TARGET("Target"),
    /** Where it started, before the plan. */
    BASELINE("Baseline");

    final String word;

    Kind(String word) {
      this.word = word;
    }
  }
}
