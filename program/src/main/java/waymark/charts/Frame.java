package waymark.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import waymark.kernel.ReportingPeriod;

/**
 * Where everything of a drawing stands, in tenths of a pixel.
 *
 * @param plot between the axes
 */
record Frame(MeasureChart chart, Size size, ValueAxis values, TimeAxis time, Box plot) {

  private static final int GAP = 80;
  private static final int LEAST_EDGE = 150;

  /** At most this share of the width goes to the figures at the left. */
  private static final int MOST_FOR_TICKS = 4;

  /** A line that ends about as near to the plot's edge as this is labelled beyond it. */
  private static final int NEAR = 260;

  private static final int NOT_NEAR = 600;

  /** The frame under a head of a given height. */
  static Frame of(MeasureChart chart, Size size, int head) {
    var values = ValueAxis.of(values(chart), chart.unit());
    int ticks =
        IntStream.rangeClosed(0, values.steps())
            .map(tick -> TextWidth.of(values.label(tick)))
            .max()
            .orElse(0);
    int left = Math.min(size.width / MOST_FOR_TICKS, ticks + GAP + GAP / 2);
    int right = size.width - margin(chart, size);
    int top = head + GAP;
    var time = TimeAxis.of(chart, left, right).orElseThrow();
    return new Frame(chart, size, values, time, new Box(left, top, right, top + size.plotHeight));
  }

  private static List<BigDecimal> values(MeasureChart chart) {
    var values = new ArrayList<BigDecimal>();
    chart.measured().forEach(point -> values.add(point.value().value()));
    chart.promised().forEach(milestone -> values.add(milestone.value().value()));
    chart.levels().forEach(level -> values.add(level.value().value()));
    return values;
  }

  private static int margin(MeasureChart chart, Size size) {
    var labels = new ArrayList<String>();
    chart.measured().stream()
        .reduce((_, later) -> later)
        .ifPresent(last -> labels.add(EndLabels.words(chart, size, last)));
    chart.promised().stream()
        .reduce((_, later) -> later)
        .ifPresent(last -> labels.add(EndLabels.words(chart, size, last)));
    if (size == Size.WIDE) {
      chart.levels().forEach(level -> labels.add(EndLabels.words(chart, level)));
    }
    int widest = labels.stream().mapToInt(TextWidth::bold).max().orElse(0);
    return Math.clamp(widest + GAP + GAP / 2, LEAST_EDGE, size.width * 3 / 10);
  }

  int y(BigDecimal value) {
    return values.y(value, plot.top(), plot.bottom());
  }

  int x(ReportingPeriod period) {
    return time.x(period);
  }

  /** How much of the width one point has. */
  int spacing() {
    return plot.width() / Math.max(1, chart.points().size());
  }

  boolean nearEdge(int x) {
    return x >= plot.right() - Math.clamp(spacing() / 2 + GAP, NEAR, NOT_NEAR);
  }
}
