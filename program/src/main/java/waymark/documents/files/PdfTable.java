package waymark.documents.files;

import java.util.ArrayList;
import java.util.List;
import waymark.documents.Paper.Row;
import waymark.documents.Paper.Table;

/**
 * A table as it stands on one page, or on several once they are joined.
 *
 * @param page the page it begins on
 * @param columns where its columns begin, and where the last one ends
 * @param ruled whether lines are drawn between its columns
 * @param cutOff whether it runs over the right edge of the page
 * @param doubts what may have been read wrongly
 */
record PdfTable(
    int page,
    double top,
    List<Double> columns,
    List<List<PdfCell>> rows,
    boolean ruled,
    boolean cutOff,
    List<Doubt> doubts)
    implements PdfPiece {

  /** A piece of a table that may have been read wrongly: what it says, and why. */
  record Doubt(String text, String why) {}

  /** Columns of one table stand this near to each other on two pages. */
  private static final double SAME = 3;

  /** The same where only the text shows where they are. */
  private static final double ROUGHLY_SAME = 15;

  PdfTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    doubts = List.copyOf(doubts);
  }

  /** The table in a raster: text is where the upper left field of a cell is. */
  static PdfTable of(int page, PdfGrid grid, List<PdfGlyph> glyphs, boolean cutOff) {
    var fields = new PdfFields(grid);
    glyphs.forEach(fields::put);
    return new PdfTable(page, grid.top(), grid.columns(), fields.rows(), true, cutOff, List.of())
        .trimmed(grid);
  }

  /** Without an outer column that no line closes and where nothing stands. */
  private PdfTable trimmed(PdfGrid grid) {
    var from = !grid.closed(columns.getFirst()) && blank(0) ? 1 : 0;
    var until = columns.size() - 1;
    if (until - from > 1 && !grid.closed(columns.getLast()) && blank(until - 1)) {
      until--;
    }
    var start = from;
    var end = until;
    return new PdfTable(
        page,
        top,
        columns.subList(start, end + 1),
        rows.stream().map(row -> row.subList(start, end)).toList(),
        ruled,
        cutOff,
        doubts);
  }

  private boolean blank(int column) {
    return columns.size() > 2 && rows.stream().allMatch(row -> row.get(column).blank());
  }

  /** Whether there is a table at all, rather than a frame around text or the axes of a chart. */
  boolean real() {
    var fields = rows.size() * (columns.size() - 1);
    var filled = rows.stream().flatMap(List::stream).filter(cell -> !cell.blank()).count();
    return fields >= 2 && filled >= 1 && filled * 50 >= fields;
  }

  /** Whether a table at the head of the next page has the columns of this one. */
  boolean continuedBy(PdfTable next) {
    if (ruled != next.ruled || columns.size() != next.columns.size()) {
      return false;
    }
    // the outer edges are those of the text, or of the page, which differ
    var outer = ruled ? 0 : 1;
    var last = columns.size() - Math.max(outer, cutOff && next.cutOff ? 1 : 0);
    for (var i = outer; i < last; i++) {
      if (Math.abs(columns.get(i) - next.columns.get(i)) > (ruled ? SAME : ROUGHLY_SAME)) {
        return false;
      }
    }
    return true;
  }

  PdfTable with(List<List<PdfCell>> all, List<Doubt> more) {
    return new PdfTable(page, top, columns, all, ruled, cutOff, more);
  }

  /** The table as a block of the paper. */
  Table block(String where, PdfWraps wraps) {
    var numbered = new ArrayList<Row>();
    for (var row : rows) {
      numbered.add(
          new Row(
              Places.row(where, numbered.size() + 1),
              row.stream().map(cell -> cell.text(wraps)).toList()));
    }
    return new Table(where, numbered);
  }
}
