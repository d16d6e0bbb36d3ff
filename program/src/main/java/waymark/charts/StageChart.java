package waymark.charts;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import waymark.kernel.CountWords;

/**
 * How many of something stand in each of several stages that follow one another, and how long they
 * have been there beside how long the stage may take: two bars for each, one below the other. A
 * page sets the same as a table under it.
 *
 * @param title what is drawn
 * @param noun what is counted, such as {@code request}
 * @param stages in their order
 */
public record StageChart(String title, String noun, List<Stage> stages) {

  private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
  private static final int ROW = 880;
  private static final int NAME = 160;
  private static final int FIRST = 240;
  private static final int SECOND = 520;
  private static final int HIGH = 200;

  /** Room for the words to the right of a bar, in either size. */
  private static final int WORDS = 1500;

  private static final int GAP = 60;

  /**
   * One of them.
   *
   * @param count how many stand in it
   * @param weeks how long the one in the middle has been there; 0 where none is
   * @param share how many weeks it may take
   */
  public record Stage(String name, long count, long weeks, int share) {
    boolean over() {
      return weeks > share;
    }
  }

  public StageChart {
    stages = List.copyOf(stages);
  }

  /** What the drawing shows, in one sentence. */
  public String sentence() {
    var all = stages.stream().mapToLong(Stage::count).sum();
    if (all == 0) {
      return title + ": none.";
    }
    var most = stages.stream().max(Comparator.comparingLong(Stage::count)).orElseThrow();
    var over =
        stages.stream()
            .filter(Stage::over)
            .map(it ->
                "“%s” (%s, may take %d)"
                    .formatted(it.name(), CountWords.of(it.weeks(), "week"), it.share()))
            .toList();
    return "%s: %s in %s, most of them, %d, in “%s”; %s."
        .formatted(
            title,
            CountWords.of(all, noun),
            CountWords.of(stages.size(), "stage"),
            most.count(),
            most.name(),
            over.isEmpty()
                ? "in no stage has the one in the middle waited longer than the stage may take"
                : "longer than it may take waits the one in the middle in "
                    + CountWords.listed(over));
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
    var svg = Svg.drawing(size, Math.max(1, stages.size()) * ROW, prefix, title, sentence());
    for (var row = 0; row < stages.size(); row++) {
      draw(svg, size, stages.get(row), row * ROW);
    }
    return svg.close("svg").toString();
  }

  private void draw(Svg svg, Size size, Stage it, int top) {
    var name = TextWidth.cut(it.name(), size.width * 100 / 107);
    svg.words(0, top + NAME, name, "font-weight", "bold");
    var count = length(size, it.count(), stages.stream().mapToLong(Stage::count).max());
    svg.box(new Box(0, top + FIRST, count, top + FIRST + HIGH), "fill", "#28A197");
    svg.words(count + GAP, top + FIRST + NAME, CountWords.of(it.count(), noun));
    var weeks = length(size, it.weeks(), longest());
    var share = length(size, it.share(), longest());
    var bar = new Box(0, top + SECOND, weeks, top + SECOND + HIGH);
    svg.box(bar, "fill", it.over() ? Svg.TARGET : Svg.ACTUAL);
    svg.line(
        share, bar.top() - 30, share, bar.bottom() + 30, "stroke", Svg.INK, "stroke-width", 30);
    svg.words(
        Math.max(weeks, share) + GAP,
        top + SECOND + NAME,
        "%d of %d weeks".formatted(it.weeks(), it.share()));
  }

  private OptionalLong longest() {
    return stages.stream().mapToLong(it -> Math.max(it.weeks(), it.share())).max();
  }

  /** In tenths of a pixel, never nothing, so that a bar is seen. */
  private static int length(Size size, long value, OptionalLong of) {
    var most = Math.max(1, of.orElse(1));
    return Math.max(10, Math.toIntExact(value * (size.width - WORDS) / most));
  }
}
