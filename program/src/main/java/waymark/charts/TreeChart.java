package waymark.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import waymark.kernel.CountWords;

/**
 * Who stands under whom, drawn as boxes one below the other, each moved in under the one that it
 * belongs to. A page sets the same as a table under it.
 *
 * @param title what is drawn
 * @param roots those that stand under nobody
 */
public record TreeChart(String title, List<Node> roots) {

  private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
  private static final int ROW = 600;
  private static final int HIGH = 480;
  private static final int PAD = 100;
  private static final int NAME = 200;
  private static final int UNDER = 400;

  /** Deeper ones are drawn no further in, or no room would be left for their words. */
  private static final int DEEPEST = 5;

  public TreeChart {
    roots = List.copyOf(roots);
  }

  /**
   * One of them.
   *
   * @param name what it is called
   * @param kind what it is, in a word or two; may be empty
   * @param below those that stand directly under it
   */
  public record Node(String name, String kind, List<Node> below) {
    public Node {
      below = List.copyOf(below);
    }

    private int count() {
      return 1 + below.stream().mapToInt(Node::count).sum();
    }

    private int levels() {
      return 1 + below.stream().mapToInt(Node::levels).max().orElse(0);
    }
  }

  /** What the drawing shows, in one sentence. */
  public String sentence() {
    var all = roots.stream().mapToInt(Node::count).sum();
    if (all == 0) {
      return title + ": nothing to show yet.";
    }
    var levels = roots.stream().mapToInt(Node::levels).max().orElse(1);
    var tops = CountWords.listed(roots.stream().map(Node::name).toList());
    return "%s: %s on %s, with %s at the top%s."
        .formatted(
            title,
            all == 1 ? "1 body" : all + " bodies",
            CountWords.of(levels, "level"),
            tops,
            widest());
  }

  /** {@code , and most of them, 4, directly under the board}, where one has more than others. */
  private String widest() {
    var most = placed().stream().map(Placed::node).filter(it -> it.below().size() > 1).toList();
    var size = most.stream().mapToInt(it -> it.below().size()).max().orElse(0);
    var widest = most.stream().filter(it -> it.below().size() == size).toList();
    return widest.size() == 1
        ? "; %d stand directly under %s".formatted(size, widest.getFirst().name())
        : "";
  }

  /** A box: how far in, and in which row the one stands that it belongs to. */
  private record Placed(Node node, int depth, int above) {}

  private List<Placed> placed() {
    var placed = new ArrayList<Placed>();
    roots.forEach(it -> place(it, 0, -1, placed));
    return placed;
  }

  private static void place(Node node, int depth, int above, List<Placed> placed) {
    var row = placed.size();
    placed.add(new Placed(node, depth, above));
    node.below().forEach(it -> place(it, depth + 1, row, placed));
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
    var placed = placed();
    var height = Math.max(1, placed.size()) * ROW;
    var svg = Svg.drawing(size, height, prefix, title, sentence());
    for (var row = 0; row < placed.size(); row++) {
      draw(svg, size, placed, row);
    }
    return svg.close("svg").toString();
  }

  private static void draw(Svg svg, Size size, List<Placed> placed, int row) {
    var it = placed.get(row);
    var left = left(size, it.depth()) + 10;
    var top = row * ROW + (ROW - HIGH) / 2;
    if (it.above() >= 0) {
      line(svg, size, placed.get(it.above()).depth(), it, row);
    }
    var box = new Box(left, top, size.width - 10, top + HIGH);
    svg.box(box, "fill", Svg.PAPER, "stroke", Svg.ACTUAL, "stroke-width", 15);
    var room = box.right() - left - 2 * PAD;
    var name = TextWidth.cut(it.node().name(), room * 100 / 107);
    svg.words(left + PAD, top + NAME, name, "font-weight", "bold");
    if (!it.node().kind().isEmpty()) {
      svg.words(left + PAD, top + UNDER, TextWidth.cut(it.node().kind(), room));
    }
  }

  /** From the foot of the box above down, and in to this one. */
  private static void line(Svg svg, Size size, int depth, Placed it, int row) {
    var x = left(size, depth) + step(size) / 2;
    var y = row * ROW + ROW / 2;
    var from = it.above() * ROW + (ROW + HIGH) / 2;
    svg.line(x, from, x, y, "stroke", Svg.GREY, "stroke-width", 15);
    svg.line(x, y, left(size, it.depth()) + 10, y, "stroke", Svg.GREY, "stroke-width", 15);
  }

  private static int left(Size size, int depth) {
    return Math.min(depth, DEEPEST) * step(size);
  }

  private static int step(Size size) {
    return size.width / 16;
  }
}
