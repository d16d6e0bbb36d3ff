package waymark.documents.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import waymark.documents.files.SheetRow.Cell;

/**
 * The merged cells of a sheet, applied to its rows: the first keeps its text, the rest are gone.
 */
final class XlsxMerges {

  /** Merged cells never overlap, so all of them together touch each row a few times at most. */
  private static final long MOST_WORK = 5_000_000;

  /** A row while merged cells are still being joined. */
  record Line(int number, List<Cell> cells) {}

  private final List<Line> lines;
  private final String place;
  private final Notes notes;
  private int[] bottoms = {};
  private boolean[] covered = {};
  private long work;

  XlsxMerges(List<Line> lines, String place, Notes notes) {
    this.lines = lines;
    this.place = place;
    this.notes = notes;
  }

  /** Joins cells by a reference such as {@code A5:C7}; all rows must have been read. */
  void add(String reference) throws UnreadablePaper {
    grow();
    var colon = reference.indexOf(':');
    if (colon < 0) {
      return;
    }
    var top = row(reference, 0, colon);
    var bottom = row(reference, colon + 1, reference.length());
    var from = XlsxSheet.columnOf(reference);
    var to = XlsxSheet.columnOf(reference.substring(colon + 1));
    if (top < 1 || bottom < top || from < 0 || to < from) {
      return;
    }
    for (var i = find(top); i < lines.size() && lines.get(i).number() <= bottom; i++) {
      join(i, top, bottom, from, to);
    }
  }

  /** The rows that still hold anything. */
  List<SheetRow> rows() {
    grow();
    var rows = new ArrayList<SheetRow>(lines.size());
    var reached = 0;
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (!line.cells().isEmpty()) {
        var gap = reached > 0 && line.number() > reached + 1;
        rows.add(new SheetRow(line.number(), gap, covered[i], line.cells()));
      }
      reached = Math.max(reached, Math.max(line.number(), bottoms[i]));
    }
    return rows;
  }

  private void grow() {
    if (bottoms.length < lines.size()) {
      bottoms = Arrays.copyOf(bottoms, lines.size());
      covered = Arrays.copyOf(covered, lines.size());
    }
  }

  private void join(int i, int top, int bottom, int from, int to) throws UnreadablePaper {
    var line = lines.get(i);
    var cells = line.cells();
    work += 1 + cells.size() / 16;
    if (work > MOST_WORK) {
      throw new UnreadablePaper(
          place + ": merged cells lie over each other; open it in Excel and save it again");
    }
    var first = position(cells, from);
    var keeps = line.number() == top && first < cells.size() && cells.get(first).column() == from;
    if (keeps) {
      var cell = cells.get(first);
      cells.set(first, new Cell(from, Math.max(to, cell.last()), cell.text(), cell.level()));
      bottoms[i] = Math.max(bottoms[i], bottom);
    }
    if (line.number() > top) {
      covered[i] = true;
      bottoms[i] = Math.max(bottoms[i], bottom);
    }
    remove(line, keeps ? first + 1 : first, to);
  }

  private void remove(Line line, int first, int to) {
    var end = first;
    while (end < line.cells().size() && line.cells().get(end).column() <= to) {
      notes.unread(
          place + ", row " + line.number(),
          line.cells().get(end).text(),
          "it stands under a merged cell, where nobody sees it");
      end++;
    }
    line.cells().subList(first, end).clear();
  }

  private int find(int number) {
    var low = 0;
    var high = lines.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (lines.get(middle).number() < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int position(List<Cell> cells, int column) {
    var low = 0;
    var high = cells.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (cells.get(middle).column() < column) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int row(String reference, int from, int to) {
    var row = 0;
    for (var i = from; i < to; i++) {
      var digit = reference.charAt(i) - '0';
      if (digit >= 0 && digit <= 9 && row < 100_000_000) {
        row = row * 10 + digit;
      }
    }
    return row;
  }
}
