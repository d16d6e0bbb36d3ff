package waymark.charts;

/**
 * The two shapes of a drawing. Both are set in letters of 16 at their own width, so that a page can
 * show one or the other and both are read at that size; each scales to any width.
 */
public enum Size {
  /** For a column of about 640 pixels and for paper; lines are labelled at their ends. */
  WIDE(6400, 2600, "wide"),
  /** For a phone of 320 pixels; a key above the drawing names the lines. */
  NARROW(3200, 2200, "narrow");

  /** Tenths of a pixel, as all lengths of a drawing. */
  final int width;

  final int plotHeight;
  final String word;

  Size(int width, int plotHeight, String word) {
    this.width = width;
    this.plotHeight = plotHeight;
    this.word = word;
  }
}
