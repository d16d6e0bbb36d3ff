package waymark.charts;

import waymark.report.MarkupText;

/** Writes SVG. Lengths are whole tenths of a pixel; any other attribute is text. */
final class Svg {

  static final String INK = "#0b0c0c";
  static final String ACTUAL = "#12436D";
  static final String MILESTONE = "#F46A25";
  static final String TARGET = "#801650";
  static final String BASELINE = "#3D3D3D";
  static final String GRID = "#cecece";
  static final String GREY = "#6f777b";
  static final String PAPER = "#ffffff";

  private final StringBuilder markup = new StringBuilder();

  /**
   * Begins a drawing that says what it shows: its title and its sentence stand in it for whoever
   * does not see it.
   *
   * @param height in tenths of a pixel
   * @param prefix the beginning of identifiers in it
   */
  static Svg drawing(Size size, int height, String prefix, String title, String sentence) {
    var svg = new Svg();
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "waymark-chart waymark-chart--" + size.word,
        "viewBox",
        "0 0 " + length(size.width) + " " + length(height),
        "role",
        "img",
        "aria-labelledby",
        prefix + "-title " + prefix + "-desc",
        "alt",
        sentence,
        "font-family",
        "arial, sans-serif",
        "font-size",
        160,
        "fill",
        INK);
    svg.element("title", title, "id", prefix + "-title");
    svg.element("desc", sentence, "id", prefix + "-desc");
    return svg.box(new Box(0, 0, size.width, height), "fill", PAPER);
  }

  /** An element with its attributes, name after value: an {@code Integer} is a length. */
  Svg open(String element, Object... attributes) {
    return tag(element, attributes, ">");
  }

  Svg empty(String element, Object... attributes) {
    return tag(element, attributes, "/>");
  }

  Svg close(String element) {
    markup.append("</").append(element).append('>');
    return this;
  }

  Svg element(String element, String words, Object... attributes) {
    open(element, attributes);
    markup.append(MarkupText.of(words));
    return close(element);
  }

  Svg line(int x1, int y1, int x2, int y2, Object... attributes) {
    tag("line", new Object[] {"x1", x1, "y1", y1, "x2", x2, "y2", y2}, "");
    return rest(attributes, "/>");
  }

  Svg box(Box box, Object... attributes) {
    tag(
        "rect",
        new Object[] {
          "x", box.left(), "y", box.top(), "width", box.width(), "height", box.height()
        },
        "");
    return rest(attributes, "/>");
  }

  Svg words(int x, int y, String words, Object... attributes) {
    tag("text", new Object[] {"x", x, "y", y}, "");
    rest(attributes, ">");
    markup.append(MarkupText.of(words));
    return close("text");
  }

  /** A length as SVG writes it: {@code 12.5}, {@code 12}. */
  static String length(int tenths) {
    var sign = tenths < 0 ? "-" : "";
    int size = Math.abs(tenths);
    return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
  }

  private Svg tag(String element, Object[] attributes, String end) {
    markup.append('<').append(element);
    return rest(attributes, end);
  }

  private Svg rest(Object[] attributes, String end) {
    for (int i = 0; i < attributes.length; i += 2) {
      var value =
          attributes[i + 1] instanceof Integer tenths
              ? length(tenths)
              : MarkupText.of(attributes[i + 1].toString());
      markup.append(' ').append(attributes[i]).append("=\"").append(value).append('"');
    }
    markup.append(end);
    return this;
  }

  @Override
  public String toString() {
    return markup.toString();
  }
}
