package waymark.charts;

import java.util.ArrayList;
import java.util.List;
import waymark.kernel.Polarity;

/** The words above a drawing: which way is better, where the axis begins, what the marks mean. */
final class Key {

  private static final int SAMPLE = 300;
  private static final int GAP = 60;
  private static final int APART = 200;
  private static final int BASE = 160;
  private static final int EDGE = 20;

  private final MeasureChart chart;
  private final Size size;
  private final List<Place> places = new ArrayList<>();
  private final List<String> sayings = new ArrayList<>();
  private int height;

  /** What an entry shows beside its words. */
  private enum Sample {
    ACTUAL,
    MILESTONE,
    TARGET,
    BASELINE,
    PROVISIONAL,
    APPROXIMATE
  }

  private record Place(Sample sample, String words, int x, int y) {}

  Key(MeasureChart chart, Size size, ValueAxis values) {
    this.chart = chart;
    this.size = size;
    if (chart.polarity() != Polarity.NEUTRAL) {
      sayings.add(chart.polarity().words());
    }
    if (values.broken()) {
      sayings.add("Axis starts at " + values.label(0) + ", not 0");
    }
    if (size == Size.WIDE && sayings.size() > 1) {
      var one = String.join(". ", sayings);
      sayings.clear();
      sayings.add(one);
    }
    height = sayings.isEmpty() ? 0 : sayings.size() * TextWidth.LINE + EDGE * 2;
    lines();
    certainties();
    if (!places.isEmpty()) {
      height = places.getLast().y + TextWidth.LINE;
    }
  }

  int height() {
    return height;
  }

  private void lines() {
    if (size == Size.WIDE) {
      return;
    }
    if (!chart.measured().isEmpty()) {
      add(Sample.ACTUAL, "Actual");
    }
    if (!chart.promised().isEmpty()) {
      add(Sample.MILESTONE, "Milestone");
    }
    for (Level level : chart.levels()) {
      add(
          switch (level.kind()) {
            case TARGET -> Sample.TARGET;
            case BASELINE -> Sample.BASELINE;
          },
          EndLabels.words(chart, level));
    }
  }

  private void certainties() {
    var found = chart.measured().stream().map(Point.Measured::certainty).toList();
    if (found.contains(Point.Certainty.PROVISIONAL)) {
      add(Sample.PROVISIONAL, "Provisional");
    }
    if (found.contains(Point.Certainty.APPROXIMATE)) {
      add(Sample.APPROXIMATE, "Approximate");
    }
  }

  private void add(Sample sample, String words) {
    int x = EDGE;
    int y = height;
    if (!places.isEmpty()) {
      var before = places.getLast();
      x = before.x + SAMPLE + GAP + TextWidth.of(before.words) + APART;
      y = before.y;
      if (x + SAMPLE + GAP + TextWidth.of(words) > size.width) {
        x = EDGE;
        y += TextWidth.LINE;
      }
    }
    int room = size.width - x - SAMPLE - GAP;
    places.add(new Place(sample, TextWidth.cut(words, room), x, y));
  }

  void draw(Svg svg) {
    for (int i = 0; i < sayings.size(); i++) {
      svg.words(EDGE, i * TextWidth.LINE + BASE, sayings.get(i));
    }
    for (Place place : places) {
      sample(svg, place);
      svg.words(place.x + SAMPLE + GAP, place.y + BASE, place.words);
    }
  }

  private static void sample(Svg svg, Place place) {
    int left = place.x;
    int right = place.x + SAMPLE;
    int middle = (left + right) / 2;
    int y = place.y + 105;
    switch (place.sample) {
      case ACTUAL -> {
        svg.line(left, y, right, y, "stroke", Svg.ACTUAL, "stroke-width", 30);
        Marker.reading(svg, middle, y, Point.Certainty.FINAL, 50, place.words);
      }
      case MILESTONE -> {
        svg.line(
            left,
            y,
            right,
            y,
            "stroke",
            Svg.MILESTONE,
            "stroke-width",
            25,
            "stroke-dasharray",
            "6 4");
        Marker.milestone(svg, middle, y, place.words);
      }
      case TARGET ->
          svg.line(
              left,
              y,
              right,
              y,
              "stroke",
              Svg.TARGET,
              "stroke-width",
              25,
              "stroke-dasharray",
              Lines.dashes(Level.Kind.TARGET));
      case BASELINE ->
          svg.line(
              left,
              y,
              right,
              y,
              "stroke",
              Svg.BASELINE,
              "stroke-width",
              20,
              "stroke-dasharray",
              Lines.dashes(Level.Kind.BASELINE));
      case PROVISIONAL ->
          Marker.reading(svg, middle, y, Point.Certainty.PROVISIONAL, 50, place.words);
      case APPROXIMATE ->
          Marker.reading(svg, middle, y, Point.Certainty.APPROXIMATE, 50, place.words);
    }
  }
}
