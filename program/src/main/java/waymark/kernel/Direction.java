package waymark.kernel;

/** Which way is better. */
public enum Direction {
  HIGHER,
  LOWER
}
