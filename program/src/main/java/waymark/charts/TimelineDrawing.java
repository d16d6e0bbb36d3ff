package waymark.charts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Draws a timeline from the back to the front. Lengths are tenths of a pixel. */
record TimelineDrawing(TimelineChart chart, Size size) {

  private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
  private static final List<Integer> STEPS = List.of(1, 2, 3, 6, 12, 24, 60, 120, 240);

  private static final int TOP = 460;
  private static final int ROW = 540;
  private static final int WORDS = 170;
  private static final int BAR = 240;
  private static final int HIGH = 180;
  private static final int LABEL = 900;
  private static final int EDGE = 20;

  String svg(String prefix) {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException("Not the beginning of an identifier: " + prefix);
    }
    var height = TOP + chart.drawn().size() * ROW + 60;
    var svg = Svg.drawing(size, height, prefix, chart.title(), chart.sentence());
    axis(svg, height);
    var top = TOP;
    for (var bar : chart.drawn()) {
      bar(svg, bar, top);
      top += ROW;
    }
    if (chart.goesOn()) {
      var x = x(chart.today());
      svg.line(
          x, TOP - 60, x, height, "stroke", Svg.INK, "stroke-width", 15, "stroke-dasharray", "4 4");
    }
    return svg.close("svg").toString();
  }

  private int x(LocalDate day) {
    var first = chart.from().toEpochDay();
    var all = chart.until().toEpochDay() - first;
    var passed = Math.clamp(day.toEpochDay() - first, 0, all);
    return EDGE + Math.toIntExact(passed * (size.width - 2 * EDGE) / all);
  }

  /** Months above, as many as have room, and a mark for each day on which something happened. */
  private void axis(Svg svg, int height) {
    for (var month : months()) {
      var x = x(month.atDay(1));
      svg.line(x, TOP - 180, x, height, "stroke", Svg.GRID, "stroke-width", 10);
      var half = TextWidth.of(MONTH.format(month)) / 2;
      svg.words(
          Math.clamp(x, half, Math.max(half, size.width - half)),
          180,
          MONTH.format(month),
          "text-anchor",
          "middle");
    }
    svg.line(EDGE, TOP - 120, size.width - EDGE, TOP - 120, "stroke", Svg.INK, "stroke-width", 15);
    chart.marks().stream()
        .filter(it -> !it.isBefore(chart.from()))
        .forEach(it -> {
          var x = x(it);
          svg.line(x, TOP - 180, x, TOP - 60, "stroke", Svg.ACTUAL, "stroke-width", 40);
        });
  }

  private List<YearMonth> months() {
    var first = YearMonth.from(chart.from().plusMonths(1).minusDays(1)); // the first that begins
    var last = YearMonth.from(chart.until());
    var room = Math.max(1, size.width / LABEL);
    for (var step : STEPS) {
      var named =
          Stream.iterate(first, it -> !it.isAfter(last), it -> it.plusMonths(1))
              .filter(it -> (it.getYear() * 12 + it.getMonthValue() - 1) % step == 0)
              .toList();
      if (named.size() <= room) {
        return named;
      }
    }
    return List.of();
  }

  /**
   * The frame is the time that the law gives, what is filled the time that it took or takes so far:
   * what lies beyond the last day has another colour and a frame of its own.
   */
  private void bar(Svg svg, TimelineChart.Bar it, int top) {
    var words = TextWidth.cut(it.name() + ": " + it.state(), size.width);
    svg.words(0, top + WORDS, words);
    var start = x(it.start());
    var last = Math.max(x(it.last()), start);
    var end = Math.max(x(it.end().orElse(chart.today())), start);
    var bar = top + BAR;
    var inTime = it.late() ? Math.min(end, last) : end;
    svg.box(new Box(start, bar, Math.max(start + 10, inTime), bar + HIGH), "fill", Svg.ACTUAL);
    if (it.late() && end > last) {
      svg.box(
          new Box(last, bar, end, bar + HIGH),
          "fill",
          Svg.MILESTONE,
          "stroke",
          Svg.TARGET,
          "stroke-width",
          15);
    }
    svg.box(
        new Box(start, bar, Math.max(start + 10, last), bar + HIGH),
        "fill",
        "none",
        "stroke",
        Svg.INK,
        "stroke-width",
        15);
    svg.line(last, bar - 50, last, bar + HIGH + 50, "stroke", Svg.INK, "stroke-width", 30);
  }
}
