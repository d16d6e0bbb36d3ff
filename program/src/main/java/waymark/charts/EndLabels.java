package waymark.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names the lines at their ends and the figures that a reader asks for first. */
record EndLabels(Frame frame, Labels labels, Svg svg) {

  private static final int GAP = 80;
  private static final int BASE = 55;
  private static final int MOST_MILESTONES = 8;
  private static final int BACKING = 20;

  /** Words at the right of the plot. */
  private record End(int y, String words, boolean strong) {}

  void draw() {
    var ends = new ArrayList<End>();
    if (frame.size() == Size.WIDE) {
      frame
          .chart()
          .levels()
          .forEach(level ->
              ends.add(
                  new End(frame.y(level.value().value()), words(frame.chart(), level), false)));
    }
    latest(ends);
    milestones(ends);
    first();
    beyondThePlot(ends);
  }

  static String words(MeasureChart chart, Level level) {
    return level.kind().word + " " + FigureWords.brief(level.value().value(), chart.unit());
  }

  static String words(MeasureChart chart, Size size, Point.Measured reading) {
    return named(size, "Actual ") + FigureWords.brief(reading.value().value(), chart.unit());
  }

  static String words(MeasureChart chart, Size size, Milestone.At milestone) {
    return named(size, "Milestone ") + FigureWords.brief(milestone.value().value(), chart.unit());
  }

  /** A narrow drawing has its names in the key. */
  private static String named(Size size, String name) {
    return switch (size) {
      case WIDE -> name;
      case NARROW -> "";
    };
  }

  private void latest(List<End> ends) {
    var measured = frame.chart().measured();
    if (measured.isEmpty()) {
      return;
    }
    var last = measured.getLast();
    int x = frame.x(last.period());
    int y = frame.y(last.value().value());
    var words = words(frame.chart(), frame.size(), last);
    if (frame.nearEdge(x)) {
      ends.add(new End(y, words, true));
    } else {
      inside(labels.mustPlace(x, y, TextWidth.bold(words)), words, true);
    }
  }

  private void milestones(List<End> ends) {
    var promised = frame.chart().promised();
    if (promised.isEmpty()) {
      return;
    }
    var last = promised.getLast();
    int x = frame.x(last.period());
    int y = frame.y(last.value().value());
    var words = words(frame.chart(), frame.size(), last);
    if (frame.nearEdge(x)) {
      ends.add(new End(y, words, false));
    } else {
      inside(labels.mustPlace(x, y, TextWidth.of(words)), words, false);
    }
    if (promised.size() <= MOST_MILESTONES) {
      promised.subList(0, promised.size() - 1).forEach(this::earlier);
    }
  }

  private void earlier(Milestone.At milestone) {
    var words = words(frame.chart(), Size.NARROW, milestone);
    labels
        .placeClose(
            frame.x(milestone.period()), frame.y(milestone.value().value()), TextWidth.of(words))
        .ifPresent(box -> inside(box, words, false));
  }

  private void first() {
    var measured = frame.chart().measured();
    if (measured.size() > 1) {
      var words = words(frame.chart(), Size.NARROW, measured.getFirst());
      labels
          .place(
              frame.x(measured.getFirst().period()),
              frame.y(measured.getFirst().value().value()),
              TextWidth.bold(words))
          .ifPresent(box -> inside(box, words, true));
    }
  }

  private void inside(Box box, String words, boolean strong) {
    svg.box(
        new Box(box.left() - BACKING, box.top(), box.right() + BACKING, box.bottom() + BACKING),
        "fill",
        Svg.PAPER,
        "fill-opacity",
        "0.85");
    text((box.left() + box.right()) / 2, box.bottom() - 25, "middle", words, strong);
  }

  /** From top to bottom, each at its line or as near to it as the others leave room. */
  private void beyondThePlot(List<End> ends) {
    var ordered = ends.stream().sorted(Comparator.comparingInt(End::y)).toList();
    int next = frame.plot().top();
    var places = new ArrayList<Integer>();
    for (End end : ordered) {
      int y = Math.max(end.y, next);
      places.add(y);
      next = y + TextWidth.LINE;
    }
    int lowest = frame.plot().bottom();
    for (int i = places.size() - 1; i >= 0; i--) {
      places.set(i, Math.min(places.get(i), lowest));
      lowest = places.get(i) - TextWidth.LINE;
    }
    for (int i = 0; i < ordered.size(); i++) {
      int room = frame.size().width - frame.plot().right() - GAP;
      var words = TextWidth.cut(ordered.get(i).words, room);
      text(frame.plot().right() + GAP, places.get(i) + BASE, "start", words, ordered.get(i).strong);
    }
  }

  private void text(int x, int y, String anchor, String words, boolean strong) {
    svg.words(
        x,
        y,
        words,
        "text-anchor",
        anchor,
        "fill",
        strong ? Svg.ACTUAL : Svg.INK,
        "font-weight",
        strong ? "bold" : "normal");
  }
}
