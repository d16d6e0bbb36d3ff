package waymark.kernel;

/** What a figure counts in. */
public enum Unit {
  PERCENT,
  NUMBER
}
