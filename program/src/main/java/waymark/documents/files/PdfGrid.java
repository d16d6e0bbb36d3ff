package waymark.documents.files;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that touch each other, as a raster of columns and bands: where two neighbouring fields have
 * no line between them they are one cell.
 *
 * @param columns where lines stand across the page, from left to right, edges included
 * @param bands where lines stand down the page, top down, edges included
 */
record PdfGrid(List<Double> columns, List<Double> bands, List<PdfRule> across, List<PdfRule> down) {

  /** The rasters of lines that all touch one another; none where they enclose no field. */
  static List<PdfGrid> of(List<PdfRule> across, List<PdfRule> down) {
    var bands = places(across.stream().map(PdfRule::at).toList());
    return bands.size() < 2 || down.isEmpty() ? List.of() : byColumns(bands, across, down);
  }

  /** At most so many fields these lines enclose. */
  static long fields(List<PdfRule> across, List<PdfRule> down) {
    return (long) places(across.stream().map(PdfRule::at).toList()).size()
        * places(down.stream().map(PdfRule::at).toList()).size();
  }

  /** Cuts where the columns change: tables that stand on one another share only a line. */
  private static List<PdfGrid> byColumns(
      List<Double> bands, List<PdfRule> across, List<PdfRule> down) {
    var grids = new ArrayList<PdfGrid>();
    var start = 0;
    var columns = inner(bands, 0, down);
    for (var band = 1; band < bands.size() - 1; band++) {
      var next = inner(bands, band, down);
      if (together(columns, next)) {
        var both = new ArrayList<>(columns);
        both.addAll(next);
        columns = places(both);
      } else {
        grids.add(part(bands.subList(start, band + 1), across, down));
        start = band;
        columns = next;
      }
    }
    grids.add(part(bands.subList(start, bands.size()), across, down));
    return grids.stream().filter(grid -> grid.columns.size() > 1).toList();
  }

  /** Where lines cross the middle of a band, without its outer edges. */
  private static List<Double> inner(List<Double> bands, int band, List<PdfRule> down) {
    var middle = (bands.get(band) + bands.get(band + 1)) / 2;
    var crossing =
        places(down.stream().filter(rule -> rule.covers(middle)).map(PdfRule::at).toList());
    return crossing.size() < 3 ? List.of() : crossing.subList(1, crossing.size() - 1);
  }

  /** Whether two bands are of one table: more than half of the fewer columns agree. */
  private static boolean together(List<Double> columns, List<Double> next) {
    var first = columns.size() < next.size();
    var fewer = first ? columns : next;
    var more = first ? next : columns;
    var shared = fewer.stream().filter(place -> holds(more, place)).count();
    return shared * 2 > fewer.size() || fewer.isEmpty();
  }

  private static boolean holds(List<Double> places, double place) {
    return places.size() > 1
        ? Math.abs(places.get(nearest(places, place)) - place) <= 1
        : !places.isEmpty() && Math.abs(places.getFirst() - place) <= 1;
  }

  private static PdfGrid part(List<Double> bands, List<PdfRule> across, List<PdfRule> down) {
    double top = bands.getFirst();
    double bottom = bands.getLast();
    var uprights =
        down.stream()
            .filter(rule -> Math.min(rule.until(), bottom) - Math.max(rule.from(), top) > 3)
            .toList();
    var lying =
        across.stream()
            .filter(rule -> rule.at() > top - PdfRule.NEAR && rule.at() < bottom + PdfRule.NEAR)
            .toList();
    var edges = new ArrayList<>(uprights.stream().map(PdfRule::at).toList());
    // lines across may reach beyond the outermost line down the page: an open column
    edges.add(lying.stream().mapToDouble(PdfRule::from).min().orElse(0));
    edges.add(lying.stream().mapToDouble(PdfRule::until).max().orElse(0));
    return new PdfGrid(wide(places(edges)), bands, lying, uprights);
  }

  /** Without columns that are too narrow for a letter, as the corners of thick borders make. */
  private static List<Double> wide(List<Double> columns) {
    var wide = new ArrayList<Double>();
    for (var column : columns) {
      if (wide.isEmpty() || column - wide.getLast() > 2 * PdfRule.NEAR) {
        wide.add(column);
      }
    }
    return wide;
  }

  /** Places in order, with those that are nearly the same taken as one. */
  private static List<Double> places(List<Double> all) {
    var sorted = new ArrayList<>(all);
    sorted.sort(Double::compare);
    var places = new ArrayList<Double>();
    for (var place : sorted) {
      if (places.isEmpty() || place - places.getLast() > PdfRule.NEAR) {
        places.add(place);
      }
    }
    return places;
  }

  double left() {
    return columns.getFirst();
  }

  double right() {
    return columns.getLast();
  }

  double top() {
    return bands.getFirst();
  }

  double bottom() {
    return bands.getLast();
  }

  /** The same with its last column, and the lines that end with it, made longer. */
  PdfGrid until(double edge) {
    var wider = new ArrayList<>(columns);
    wider.set(wider.size() - 1, edge);
    var longer =
        across.stream()
            .map(rule ->
                rule.until() > right() - 2 * PdfRule.NEAR
                    ? new PdfRule(rule.at(), rule.from(), edge)
                    : rule)
            .toList();
    return new PdfGrid(wider, bands, longer, down);
  }

  double area() {
    return (right() - left()) * (bottom() - top());
  }

  int width() {
    return columns.size() - 1;
  }

  int height() {
    return bands.size() - 1;
  }

  boolean holds(PdfGlyph glyph) {
    var x = glyph.middleX();
    var y = glyph.middleY();
    return x > left() - PdfRule.NEAR
        && x < right() + PdfRule.NEAR
        && y > top() - PdfRule.NEAR
        && y < bottom() + PdfRule.NEAR;
  }

  /** Whether a line stands down the page at a place. */
  boolean closed(double place) {
    return down.stream().anyMatch(rule -> Math.abs(rule.at() - place) <= 2 * PdfRule.NEAR);
  }

  int column(double x) {
    return field(columns, x);
  }

  int band(double y) {
    return field(bands, y);
  }

  private static int field(List<Double> places, double place) {
    var low = 0;
    var high = places.size() - 2;
    while (low < high) {
      var middle = (low + high + 1) >>> 1;
      if (place >= places.get(middle)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** By band and column: whether a line stands between that field and the next to its right. */
  boolean[][] closedRight() {
    return closed(down, columns, bands);
  }

  /** By column and band: whether a line stands between that field and the one below it. */
  boolean[][] closedBelow() {
    return closed(across, bands, columns);
  }

  private static boolean[][] closed(List<PdfRule> rules, List<Double> edges, List<Double> fields) {
    var closed = new boolean[fields.size() - 1][edges.size()];
    for (var rule : rules) {
      var edge = nearest(edges, rule.at());
      for (var i = 0; edge > 0 && i < fields.size() - 1; i++) {
        closed[i][edge - 1] |= rule.covers((fields.get(i) + fields.get(i + 1)) / 2);
      }
    }
    return closed;
  }

  private static int nearest(List<Double> edges, double place) {
    var field = field(edges, place);
    return place - edges.get(field) <= edges.get(field + 1) - place ? field : field + 1;
  }
}
