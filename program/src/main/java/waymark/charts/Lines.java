package waymark.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The lines and markers of the readings, the milestones and the levels. */
record Lines(Frame frame, Labels labels, Svg svg) {

  /** Points closer than this are a line without markers. */
  private static final int CROWDED = 70;

  /** A line is broken where a reading is further from the next than this, against the usual. */
  private static final int FURTHER_PERCENT = 150;

  void draw() {
    levels();
    milestones();
    readings();
  }

  private void levels() {
    for (Level level : frame.chart().levels()) {
      int y = frame.y(level.value().value());
      boolean target = level.kind() == Level.Kind.TARGET;
      svg.line(
          frame.plot().left(),
          y,
          frame.plot().right(),
          y,
          "stroke",
          target ? Svg.TARGET : Svg.BASELINE,
          "stroke-width",
          target ? 25 : 20,
          "stroke-dasharray",
          dashes(level.kind()));
      labels.line(frame.plot().left(), y, frame.plot().right(), y);
    }
  }

  static String dashes(Level.Kind kind) {
    return switch (kind) {
      case TARGET -> "12 5";
      case BASELINE -> "2 4";
    };
  }

  /** What was promised holds until the next promise: steps, not a slope. */
  private void milestones() {
    var promised = frame.chart().promised();
    var steps = new StringBuilder();
    int beforeX = 0;
    int beforeY = 0;
    for (Milestone.At milestone : promised) {
      int x = frame.x(milestone.period());
      int y = frame.y(milestone.value().value());
      if (steps.isEmpty()) {
        steps.append("M").append(Svg.length(x)).append(' ').append(Svg.length(y));
      } else {
        steps.append("H").append(Svg.length(x)).append("V").append(Svg.length(y));
        labels.line(beforeX, beforeY, x, beforeY);
        labels.line(x, beforeY, x, y);
      }
      beforeX = x;
      beforeY = y;
    }
    if (promised.size() > 1) {
      svg.empty(
          "path",
          "d",
          steps,
          "fill",
          "none",
          "stroke",
          Svg.MILESTONE,
          "stroke-width",
          25,
          "stroke-dasharray",
          "6 4");
    }
    promised.forEach(this::milestone);
  }

  private void milestone(Milestone.At milestone) {
    int x = frame.x(milestone.period());
    int y = frame.y(milestone.value().value());
    labels.marker(x, y);
    Marker.milestone(
        svg,
        x,
        y,
        "%s: milestone %s".formatted(milestone.period().inWords(), milestone.asWritten()));
  }

  private void readings() {
    var runs = runs();
    for (List<Point.Measured> run : runs) {
      line(run);
    }
    for (List<Point.Measured> run : runs) {
      for (Point.Measured reading : run) {
        boolean plain = reading.certainty() == Point.Certainty.FINAL && run.size() > 1;
        boolean last = reading.equals(frame.chart().measured().getLast());
        if (!plain || last || frame.spacing() >= CROWDED) {
          marker(reading);
        }
      }
    }
  }

  private void line(List<Point.Measured> run) {
    var path = new StringBuilder();
    int beforeX = 0;
    int beforeY = 0;
    for (Point.Measured reading : run) {
      int x = frame.x(reading.period());
      int y = y(reading);
      path.append(path.isEmpty() ? "M" : "L");
      path.append(Svg.length(x)).append(' ').append(Svg.length(y));
      if (path.indexOf("L") > 0) {
        labels.line(beforeX, beforeY, x, y);
      }
      beforeX = x;
      beforeY = y;
    }
    if (run.size() > 1) {
      svg.empty(
          "path",
          "d",
          path,
          "fill",
          "none",
          "stroke",
          Svg.ACTUAL,
          "stroke-width",
          30,
          "stroke-linejoin",
          "round");
    }
  }

  private void marker(Point.Measured reading) {
    int x = frame.x(reading.period());
    labels.marker(x, y(reading));
    var certainty = reading.certainty().word;
    Marker.reading(
        svg,
        x,
        y(reading),
        reading.certainty(),
        Marker.radius(frame.spacing()),
        reading.period().inWords()
            + ": "
            + reading.asWritten()
            + (certainty.isEmpty() ? "" : " (" + certainty + ")"));
  }

  private int y(Point.Measured reading) {
    BigDecimal value = reading.value().value();
    return frame.y(value);
  }

  private List<List<Point.Measured>> runs() {
    return runs(frame.chart());
  }

  /** Readings that may be joined: none is missing between them and no break lies there. */
  static List<List<Point.Measured>> runs(MeasureChart chart) {
    var runs = new ArrayList<List<Point.Measured>>();
    long usual = usualDistance(chart.points());
    boolean joined = false;
    for (Point point : chart.points()) {
      if (point instanceof Point.Measured reading) {
        if (joined && !apart(runs.getLast().getLast(), reading, usual, chart.breaks())) {
          runs.getLast().add(reading);
        } else {
          runs.add(new ArrayList<>(List.of(reading)));
        }
      }
      joined = point instanceof Point.Measured;
    }
    return runs;
  }

  private static boolean apart(
      Point.Measured before, Point.Measured next, long usual, List<Break> breaks) {
    return distance(before, next) * 100 > usual * FURTHER_PERCENT
        || breaks.stream()
            .anyMatch(its ->
                its.from().isAfter(before.period().from())
                    && !its.from().isAfter(next.period().from()));
  }

  private static long usualDistance(List<Point> points) {
    var distances = new ArrayList<Long>();
    for (int i = 1; i < points.size(); i++) {
      distances.add(distance(points.get(i - 1), points.get(i)));
    }
    return distances.isEmpty() ? 0 : distances.stream().sorted().toList().get(distances.size() / 2);
  }

  private static long distance(Point before, Point next) {
    return next.period().from().toEpochDay() - before.period().from().toEpochDay();
  }
}
