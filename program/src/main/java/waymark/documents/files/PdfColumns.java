package waymark.documents.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Columns that only the gaps between words show. */
final class PdfColumns {

  /** The least gap between two columns, as a part of the letters' size. */
  private static final double GUTTER = 0.8;

  /** In columns of text most lines have this many words. */
  private static final int WORDS = 4;

  /** Where the text of a column begins and ends. */
  private record Span(double left, double right) {}

  private List<Span> spans;

  private PdfColumns(List<Span> spans) {
    this.spans = spans;
  }

  static PdfColumns of(PdfRow row) {
    return new PdfColumns(row.parts().stream().map(p -> new Span(p.left(), p.right())).toList());
  }

  int count() {
    return spans.size();
  }

  /** Takes a row in, if it leaves the gaps between the columns free. */
  boolean take(PdfRow row) {
    var all = new ArrayList<>(spans);
    row.parts().forEach(part -> all.add(new Span(part.left(), part.right())));
    var merged = merged(all, GUTTER * row.parts().getFirst().size());
    var kept =
        row.parts().size() == 1 ? merged.size() == spans.size() : merged.size() >= spans.size();
    if (kept && merged.size() >= Math.max(2, row.parts().size())) {
      spans = merged;
      return true;
    }
    return false;
  }

  private static List<Span> merged(List<Span> all, double gutter) {
    all.sort((a, b) -> Double.compare(a.left, b.left));
    var merged = new ArrayList<Span>();
    for (var span : all) {
      if (!merged.isEmpty() && span.left - merged.getLast().right < gutter) {
        var last = merged.removeLast();
        merged.add(new Span(last.left, Math.max(last.right, span.right)));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  /** Whether a row stands in the first column. */
  boolean first(PdfRow row) {
    return column(row.parts().getFirst()) == 0;
  }

  private int column(PdfLine part) {
    var column = 0;
    while (column < spans.size() - 1 && part.left() > spans.get(column).right) {
      column++;
    }
    return column;
  }

  /** The rows as a table; or, where they are running text, one column after the other. */
  List<PdfPiece> pieces(List<PdfRow> rows) {
    if (text(rows)) {
      return new ArrayList<>(oneAfterTheOther(rows));
    }
    var lines = new ArrayList<List<PdfCell>>();
    for (var i = 0; i < rows.size(); i++) {
      var cells = cells(rows.get(i));
      if (i > 0 && goesOn(lines.getLast(), cells)) {
        lines.add(joined(lines.removeLast(), cells));
      } else {
        lines.add(cells);
      }
    }
    var first = rows.getFirst();
    return List.of(new PdfTable(first.page(), first.y(), edges(), lines, false, false, List.of()));
  }

  /** Running text has many words to a line in every column, and no more than three columns. */
  private boolean text(List<PdfRow> rows) {
    if (spans.size() > 3) {
      return false;
    }
    var words = new int[spans.size()];
    var parts = new int[spans.size()];
    for (var row : rows) {
      for (var part : row.parts()) {
        words[column(part)] += part.text().split(" ", -1).length;
        parts[column(part)]++;
      }
    }
    for (var i = 0; i < words.length; i++) {
      if (words[i] < WORDS * parts[i]) {
        return false;
      }
    }
    return true;
  }

  private List<PdfRow> oneAfterTheOther(List<PdfRow> rows) {
    var read = new ArrayList<PdfRow>();
    for (var column = 0; column < spans.size(); column++) {
      for (var row : rows) {
        for (var part : row.parts()) {
          if (column(part) == column) {
            read.add(new PdfRow(row.page(), List.of(part), spans.get(column).right));
          }
        }
      }
    }
    return read;
  }

  private List<PdfCell> cells(PdfRow row) {
    var cells = new ArrayList<>(Collections.nCopies(spans.size(), PdfCell.BLANK));
    for (var part : row.parts()) {
      var column = column(part);
      var span = spans.get(column);
      cells.set(column, cells.get(column).with(new PdfCell(List.of(part), span.left, span.right)));
    }
    return cells;
  }

  /** Whether a row is only the rest of cells that were too long for their column. */
  private static boolean goesOn(List<PdfCell> above, List<PdfCell> below) {
    var filled = 0;
    for (var i = 0; i < below.size(); i++) {
      var cell = below.get(i);
      if (!cell.blank()) {
        filled++;
        if (above.get(i).blank() || !(above.get(i).goesOn() || above.get(i).full(cell))) {
          return false;
        }
      }
    }
    return filled * 2 <= below.size();
  }

  private static List<PdfCell> joined(List<PdfCell> above, List<PdfCell> below) {
    var joined = new ArrayList<PdfCell>();
    for (var i = 0; i < above.size(); i++) {
      joined.add(above.get(i).with(below.get(i)));
    }
    return joined;
  }

  private List<Double> edges() {
    var edges = new ArrayList<Double>();
    edges.add(spans.getFirst().left);
    for (var i = 1; i < spans.size(); i++) {
      edges.add((spans.get(i - 1).right + spans.get(i).left) / 2);
    }
    edges.add(spans.getLast().right);
    return edges;
  }
}
