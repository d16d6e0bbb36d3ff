package waymark.documents.files;

import java.util.ArrayList;
import java.util.List;

/** Finds tables without lines, and text in columns, by gaps that stand below each other. */
final class PdfGaps {

  /** Gaps that agree in fewer rows are chance. */
  private static final int ROWS = 3;

  /** Rows further apart than this many times their letters' size are not of one table. */
  private static final double APART = 4;

  private final List<PdfRow> rows;

  private PdfGaps(List<PdfRow> rows) {
    this.rows = rows;
  }

  /** The rows of one stretch of a page, with those that form tables put together. */
  static List<PdfPiece> pieces(List<PdfRow> rows) {
    return new PdfGaps(rows).pieces();
  }

  private List<PdfPiece> pieces() {
    var pieces = new ArrayList<PdfPiece>();
    var next = 0;
    while (next < rows.size()) {
      var columns = PdfColumns.of(rows.get(next));
      var end = columns.count() < 2 ? next : end(next, columns);
      if (end == next) {
        pieces.add(rows.get(next++));
      } else {
        pieces.addAll(columns.pieces(rows.subList(next, end)));
        next = end;
      }
    }
    return pieces;
  }

  /** Where the rows end that keep to the columns; the start where they are too few. */
  private int end(int start, PdfColumns columns) {
    var end = start + 1;
    while (end < rows.size()
        && near(rows.get(end - 1), rows.get(end))
        && columns.take(rows.get(end))) {
      end++;
    }
    // a line that stands alone in the first column below a table is text again
    while (end > start
        && rows.get(end - 1).parts().size() == 1
        && columns.first(rows.get(end - 1))) {
      end--;
    }
    var several = rows.subList(start, end).stream().filter(row -> row.parts().size() > 1).count();
    return several < ROWS ? start : end;
  }

  private static boolean near(PdfRow above, PdfRow below) {
    var size = below.parts().getFirst().size();
    return below.y() - above.y() < APART * size
        && Math.abs(above.parts().getFirst().size() - size) <= 0.08 * size;
  }
}
