package waymark.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One figure of all, and the same figure of each of its parts, as bars one below the other. A part
 * whose figure would mislead has its words and no bar. A page sets the same as a table under it.
 *
 * @param title what is drawn
 * @param bars all together first, then the parts in their order
 */
public record PartsChart(String title, List<Bar> bars) {

  private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
  private static final int ROW = 560;
  private static final int NAME = 160;
  private static final int TOP = 240;
  private static final int HIGH = 200;
  private static final int GAP = 60;

  /** Room for the words to the right of a bar, in either size. */
  private static final int WORDS = 1500;

  /**
   * One of them.
   *
   * @param value how long the bar is, beside the others; not below 0
   * @param words the figure as it is written
   * @param drawn whether there is a bar
   */
  public record Bar(String name, BigDecimal value, String words, boolean drawn) {}

  public PartsChart {
    bars = List.copyOf(bars);
  }

  /** What the drawing shows, in one sentence. */
  public String sentence() {
    return bars.isEmpty()
        ? title + ": nothing."
        : title
            + ": "
            + bars.stream()
                .map(it -> it.name() + " " + it.words())
                .collect(Collectors.joining(", "))
            + ".";
  }

  /**
   * The drawing as a piece of markup.
   *
   * @param prefix the beginning of identifiers in it, which no other drawing of the page may have
   */
  public String svg(Size size, String prefix) {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException("Not the beginning of an identifier: " + prefix);
    }
    var svg = Svg.drawing(size, Math.max(1, bars.size()) * ROW, prefix, title, sentence());
    for (var row = 0; row < bars.size(); row++) {
      draw(svg, size, row);
    }
    return svg.close("svg").toString();
  }

  private void draw(Svg svg, Size size, int row) {
    var it = bars.get(row);
    var top = row * ROW;
    svg.words(
        0, top + NAME, TextWidth.cut(it.name(), size.width * 100 / 107), "font-weight", "bold");
    var length = it.drawn() ? length(size, it.value()) : 0;
    if (it.drawn()) {
      svg.box(
          new Box(0, top + TOP, length, top + TOP + HIGH),
          "fill",
          row == 0 ? Svg.BASELINE : Svg.ACTUAL);
    }
    svg.words(length == 0 ? 0 : length + GAP, top + TOP + NAME, it.words());
  }

  /** In tenths of a pixel, never nothing, so that a bar is seen. */
  private int length(Size size, BigDecimal value) {
    var most =
        bars.stream().filter(Bar::drawn).map(Bar::value).reduce(BigDecimal.ZERO, BigDecimal::max);
    return most.signum() == 0
        ? 10
        : value
            .multiply(BigDecimal.valueOf(size.width - WORDS))
            .divide(most, 0, RoundingMode.HALF_UP)
            .max(BigDecimal.TEN)
            .intValue();
  }
}
