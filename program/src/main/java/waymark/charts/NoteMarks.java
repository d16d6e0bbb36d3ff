package waymark.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * The marks of breaks, in rows above the plot, and of events, in rows under the months. What lies
 * outside the time shown stands at the nearer end.
 */
final class NoteMarks {

  private static final int RADIUS = 110;
  private static final int BAR = 60;
  private static final int BASE = 52;
  private static final int LONG = 3;

  private final MeasureChart chart;
  private final List<Place> breaks = new ArrayList<>();
  private final List<Place> events = new ArrayList<>();
  private final Lanes above = new Lanes();
  private final Lanes below = new Lanes();

  /** A mark with the time it covers. */
  private record Place(String mark, int row, int from, int to) {}

  NoteMarks(MeasureChart chart, TimeAxis time) {
    this.chart = chart;
    for (int i = 0; i < chart.breaks().size(); i++) {
      int x = time.x(chart.breaks().get(i).from());
      breaks.add(place(above, NoteWords.letter(i), x, x));
    }
    for (int i = 0; i < chart.events().size(); i++) {
      var event = chart.events().get(i);
      int from = time.x(event.from());
      int to =
          switch (event) {
            case Event.On _ -> from;
            case Event.Since _ -> time.right();
            case Event.During(_, var last, _) -> time.x(last);
          };
      events.add(place(below, NoteWords.number(i), from, to));
    }
  }

  private static Place place(Lanes lanes, String mark, int from, int to) {
    int row = lanes.row(from - Lanes.REACH, Math.max(from + Lanes.REACH, to));
    return new Place(mark, row, from, to);
  }

  int above() {
    return above.height();
  }

  int below() {
    return below.height();
  }

  /** The dashed line of each break and the dotted one of each event, behind the readings. */
  void lines(Svg svg, Box plot, Labels labels) {
    for (Place place : breaks) {
      svg.line(
          place.from,
          markOf(place, plot) + RADIUS,
          place.from,
          plot.bottom(),
          "stroke",
          Svg.INK,
          "stroke-width",
          20,
          "stroke-dasharray",
          "8 4");
      labels.line(place.from, plot.top(), place.from, plot.bottom());
    }
    for (Place place : events) {
      if (place.from > plot.left() && place.from < plot.right()) {
        svg.line(
            place.from,
            plot.top(),
            place.from,
            plot.bottom(),
            "stroke",
            Svg.GREY,
            "stroke-width",
            10,
            "stroke-dasharray",
            "2 4");
      }
    }
  }

  private static int markOf(Place place, Box plot) {
    return plot.top() - RADIUS - 20 - place.row * Lanes.HIGH;
  }

  /**
   * @param under the top of the rows of events
   */
  void marks(Svg svg, Box plot, int under) {
    var words = chart.notes();
    for (int i = 0; i < breaks.size(); i++) {
      var place = breaks.get(i);
      int y = markOf(place, plot);
      svg.open("g")
          .element("title", words.get(i).words())
          .box(
              Box.around(place.from, y, RADIUS - 10),
              "fill",
              Svg.PAPER,
              "stroke",
              Svg.INK,
              "stroke-width",
              20);
      mark(svg, place.mark, place.from, y);
      svg.close("g");
    }
    for (int i = 0; i < events.size(); i++) {
      event(svg, events.get(i), words.get(breaks.size() + i).words(), under);
    }
  }

  private static void event(Svg svg, Place place, String words, int under) {
    int y = under + 20 + RADIUS + place.row * Lanes.HIGH;
    svg.open("g").element("title", words);
    if (place.to > place.from) {
      svg.box(new Box(place.from, y - BAR / 2, place.to, y + BAR / 2), "fill", Svg.GREY);
    }
    svg.empty(
        "circle",
        "cx",
        place.from,
        "cy",
        y,
        "r",
        RADIUS,
        "fill",
        Svg.PAPER,
        "stroke",
        Svg.INK,
        "stroke-width",
        15);
    mark(svg, place.mark, place.from, y);
    svg.close("g");
  }

  private static void mark(Svg svg, String mark, int x, int y) {
    svg.words(
        x,
        y + BASE,
        mark,
        "text-anchor",
        "middle",
        "font-size",
        mark.length() < LONG ? 150 : 100,
        "font-weight",
        "bold");
  }
}
