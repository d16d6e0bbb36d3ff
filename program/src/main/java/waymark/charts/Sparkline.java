package waymark.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The run of the readings without words: gaps where nothing was measured, a dot for the latest and
 * a short dash for its last milestone. It says nothing that the figures beside it do not, so
 * readers of the screen pass over it.
 */
record Sparkline(MeasureChart chart) {

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 240;
  private static final Box ROOM = new Box(40, 40, WIDTH - 60, HEIGHT - 40);
  private static final int DASH = 60;

  String svg() {
    var svg = new Svg();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "waymark-sparkline",
        "width",
        WIDTH,
        "height",
        HEIGHT,
        "viewBox",
        "0 0 " + Svg.length(WIDTH) + " " + Svg.length(HEIGHT),
        "aria-hidden",
        "true",
        "focusable",
        "false");
    TimeAxis.of(chart, ROOM.left(), ROOM.right()).ifPresent(time -> draw(svg, time));
    return svg.close("svg").toString();
  }

  private void draw(Svg svg, TimeAxis time) {
    var values = values();
    var axis = ValueAxis.of(values, chart.unit());
    milestone()
        .forEach(last -> {
          int y = axis.y(last.value().value(), ROOM.top(), ROOM.bottom());
          int x = time.x(last.period());
          svg.line(
              Math.max(0, x - DASH),
              y,
              Math.min(WIDTH, x + DASH),
              y,
              "stroke",
              Svg.MILESTONE,
              "stroke-width",
              25);
        });
    for (List<Point.Measured> run : Lines.runs(chart)) {
      run(svg, run, time, axis);
    }
  }

  private List<BigDecimal> values() {
    return Stream.concat(
            chart.measured().stream().map(reading -> reading.value().value()),
            milestone().map(last -> last.value().value()))
        .toList();
  }

  private Stream<Milestone.At> milestone() {
    return chart.promised().reversed().stream().limit(1);
  }

  private void run(Svg svg, List<Point.Measured> run, TimeAxis time, ValueAxis axis) {
    var path = new StringBuilder();
    for (Point.Measured reading : run) {
      int x = time.x(reading.period());
      int y = axis.y(reading.value().value(), ROOM.top(), ROOM.bottom());
      path.append(path.isEmpty() ? "M" : "L");
      path.append(Svg.length(x)).append(' ').append(Svg.length(y));
      boolean last = reading.equals(chart.measured().getLast());
      if (last || run.size() == 1) {
        boolean hollow = reading.certainty() == Point.Certainty.PROVISIONAL;
        svg.empty(
            "circle",
            "cx",
            x,
            "cy",
            y,
            "r",
            last ? 30 : 15,
            "fill",
            hollow ? Svg.PAPER : Svg.ACTUAL,
            "stroke",
            Svg.ACTUAL,
            "stroke-width",
            15);
      }
    }
    if (run.size() > 1) {
      svg.empty("path", "d", path, "fill", "none", "stroke", Svg.ACTUAL, "stroke-width", 20);
    }
  }
}
