package waymark.charts;

/** Which way a measure is meant to go. */
public enum Polarity {
  HIGHER("Higher is better"),
  LOWER("Lower is better"),
  /** Better the nearer to its target, on either side. */
  NEAR("Nearer to the target is better"),
  /** A move up or down says nothing by itself, as with complaints. */
  NEUTRAL("");

  /** What a reader is told; blank where there is nothing to say. */
  final String words;

  Polarity(String words) {
    this.words = words;
  }
}
