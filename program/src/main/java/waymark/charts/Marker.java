package waymark.charts;

/** The marks that stand for one figure; each kind has a shape of its own. */
final class Marker {

  private static final int RADIUS = 50;
  private static final int WHISKER = 100;
  private static final int CAP = 40;
  private static final int DIAMOND = 70;

  private Marker() {}

  /** Filled for a final reading, hollow for a provisional one, with a whisker for a near one. */
  static void reading(Svg svg, int x, int y, Point.Certainty certainty, int radius, String words) {
    if (certainty == Point.Certainty.APPROXIMATE) {
      var whisker =
          "M%s %sH%sM%s %sH%sM%s %sV%s"
              .formatted(
                  Svg.length(x - CAP),
                  Svg.length(y - WHISKER),
                  Svg.length(x + CAP),
                  Svg.length(x - CAP),
                  Svg.length(y + WHISKER),
                  Svg.length(x + CAP),
                  Svg.length(x),
                  Svg.length(y - WHISKER),
                  Svg.length(y + WHISKER));
      svg.empty("path", "d", whisker, "stroke", Svg.ACTUAL, "stroke-width", 20, "fill", "none");
    }
    boolean hollow = certainty == Point.Certainty.PROVISIONAL;
    svg.open(
            "circle",
            "cx",
            x,
            "cy",
            y,
            "r",
            certainty == Point.Certainty.FINAL ? radius : RADIUS,
            "fill",
            hollow ? Svg.PAPER : Svg.ACTUAL,
            "stroke",
            Svg.ACTUAL,
            "stroke-width",
            hollow ? 25 : 10)
        .element("title", words)
        .close("circle");
  }

  static void milestone(Svg svg, int x, int y, String words) {
    var diamond =
        "M%s %sL%s %sL%s %sL%s %sZ"
            .formatted(
                Svg.length(x), Svg.length(y - DIAMOND),
                Svg.length(x + DIAMOND), Svg.length(y),
                Svg.length(x), Svg.length(y + DIAMOND),
                Svg.length(x - DIAMOND), Svg.length(y));
    svg.open("path", "d", diamond, "fill", Svg.MILESTONE, "stroke", Svg.PAPER, "stroke-width", 10)
        .element("title", words)
        .close("path");
  }

  /** As large as there is room for. */
  static int radius(int spacing) {
    return Math.clamp(spacing / 3, 15, RADIUS);
  }
}
