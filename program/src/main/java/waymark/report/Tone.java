package waymark.report;

/** How a status is meant, for a colour that always stands beside its word and never alone. */
public enum Tone {
  GOOD,
  BAD,
  WARNING,
  NEUTRAL
}
