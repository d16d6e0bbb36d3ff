package waymark.charts;

import java.util.List;
import java.util.regex.Pattern;

/** Draws a chart from the back to the front. */
record Drawing(MeasureChart chart, Size size) {

  private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
  private static final int TICK = 60;
  private static final int GAP = 80;
  private static final int BASE = 55;
  private static final int EMPTY_HEIGHT = 800;

  String svg(String prefix) {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException("Not the beginning of an identifier: " + prefix);
    }
    var axis = TimeAxis.of(chart, 0, size.width);
    return axis.isEmpty() ? nothing(prefix) : drawn(prefix);
  }

  private String nothing(String prefix) {
    var svg = begin(prefix, EMPTY_HEIGHT);
    none(svg, new Box(0, 0, size.width, EMPTY_HEIGHT));
    return end(svg);
  }

  private String drawn(String prefix) {
    var bare = Frame.of(chart, size, 0);
    var key = new Key(chart, size, bare.values());
    var notes = new NoteMarks(chart, bare.time());
    var frame = Frame.of(chart, size, key.height() + notes.above() + GAP);
    var ticks = frame.time().ticks();
    int under = frame.plot().bottom() + TICK + lines(ticks) * TextWidth.LINE + GAP / 2;
    var svg = begin(prefix, under + notes.below() + GAP / 2);
    var labels = new Labels(frame.plot());
    key.draw(svg);
    grid(svg, frame);
    months(svg, frame, ticks);
    notes.lines(svg, frame.plot(), labels);
    new Lines(frame, labels, svg).draw();
    notes.marks(svg, frame.plot(), under);
    new EndLabels(frame, labels, svg).draw();
    if (chart.measured().isEmpty()) {
      none(svg, frame.plot());
    }
    return end(svg);
  }

  private Svg begin(String prefix, int height) {
    return Svg.drawing(size, height, prefix, chart.title(), chart.sentence());
  }

  private static String end(Svg svg) {
    return svg.close("svg").toString();
  }

  private static void none(Svg svg, Box within) {
    svg.words(
        (within.left() + within.right()) / 2,
        (within.top() + within.bottom()) / 2,
        "No figures yet",
        "text-anchor",
        "middle");
  }

  private static void grid(Svg svg, Frame frame) {
    var plot = frame.plot();
    for (int tick = 0; tick <= frame.values().steps(); tick++) {
      int y = frame.y(frame.values().at(tick));
      boolean axis = tick == 0 || frame.values().at(tick).signum() == 0;
      svg.line(
          plot.left(),
          y,
          plot.right(),
          y,
          "stroke",
          axis ? Svg.INK : Svg.GRID,
          "stroke-width",
          axis ? 15 : 10);
      var words = TextWidth.cut(frame.values().label(tick), plot.left() - GAP);
      svg.words(plot.left() - GAP, y + BASE, words, "text-anchor", "end");
    }
    if (frame.values().broken()) {
      broken(svg, plot.left(), plot.bottom());
    }
  }

  /** The torn foot of an axis that does not begin at 0. */
  private static void broken(Svg svg, int x, int y) {
    var torn = "M%s %sl-4 -4l8 -5l-8 -5l8 -5l-4 -4".formatted(Svg.length(x), Svg.length(y));
    svg.empty("path", "d", torn, "fill", "none", "stroke", Svg.INK, "stroke-width", 15);
  }

  private static int lines(List<TimeAxis.Tick> ticks) {
    return ticks.stream().allMatch(tick -> tick.lower().isEmpty()) ? 1 : 2;
  }

  private static void months(Svg svg, Frame frame, List<TimeAxis.Tick> ticks) {
    int top = frame.plot().bottom() + TICK;
    for (TimeAxis.Tick tick : ticks) {
      svg.line(
          tick.x(),
          frame.plot().bottom(),
          tick.x(),
          frame.plot().bottom() + TICK,
          "stroke",
          Svg.INK,
          "stroke-width",
          10);
      words(svg, tick.x(), top + TextWidth.HIGH, tick.upper(), frame.size().width);
      words(svg, tick.x(), top + TextWidth.HIGH + TextWidth.LINE, tick.lower(), frame.size().width);
    }
  }

  private static void words(Svg svg, int x, int y, String words, int width) {
    if (!words.isEmpty()) {
      int half = TextWidth.of(words) / 2;
      svg.words(
          Math.clamp(x, half, Math.max(half, width - half)), y, words, "text-anchor", "middle");
    }
  }
}
