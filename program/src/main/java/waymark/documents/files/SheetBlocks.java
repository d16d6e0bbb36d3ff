package waymark.documents.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import waymark.documents.Paper.Block;
import waymark.documents.Paper.Heading;
import waymark.documents.Paper.Paragraph;
import waymark.documents.Paper.Row;
import waymark.documents.Paper.Table;

/**
 * A sheet that holds a whole paper, taken apart as its reader sees it: a row with one filled cell
 * is a paragraph or a heading, rows with several are a table. A blank row ends a table, and so does
 * a row whose cells are merged over other columns throughout.
 */
final class SheetBlocks {

  private static final int LONGEST_HEADING = 200;

  /** Names places in a sheet or a text file. */
  interface Naming {

    String row(int number);

    String rows(int from, int to);
  }

  private final List<SheetRow> rows;
  private final Naming naming;
  private final Limits limits;
  private final List<Block> blocks = new ArrayList<>();

  /** For each row the next row of several cells, with only rows like this one between, or -1. */
  private final int[] next;

  private final List<SheetRow> table = new ArrayList<>();
  private final BitSet starts = new BitSet();
  private int firstColumn;
  private int firstColumnEnds;

  private SheetBlocks(List<SheetRow> rows, Naming naming, Limits limits) {
    this.rows = rows;
    this.naming = naming;
    this.limits = limits;
    this.next = new int[rows.size()];
    for (var i = rows.size() - 1; i >= 0; i--) {
      next[i] = next(i);
    }
  }

  static List<Block> of(List<SheetRow> rows, Naming naming, Limits limits) throws UnreadablePaper {
    var sheet = new SheetBlocks(rows, naming, limits);
    for (var i = 0; i < rows.size(); i++) {
      sheet.row(i);
    }
    sheet.endTable();
    return sheet.blocks;
  }

  private int next(int i) {
    if (i + 1 == rows.size() || rows.get(i + 1).gap()) {
      return -1;
    }
    if (!rows.get(i + 1).lone()) {
      return i + 1;
    }
    return rows.get(i).lone() && rows.get(i).sameLayout(rows.get(i + 1)) ? next[i + 1] : -1;
  }

  private void row(int i) throws UnreadablePaper {
    var row = rows.get(i);
    if (row.gap()) {
      endTable();
    }
    if (row.lone() && !belongs(i)) {
      endTable();
      paragraph(row);
      return;
    }
    if (!row.lone() && beginsAnother(row)) {
      endTable();
    }
    add(row);
  }

  /** Whether a row of one cell is part of the table around it. */
  private boolean belongs(int i) {
    var cell = rows.get(i).first();
    if (table.isEmpty()) {
      return next[i] >= 0 && rows.get(next[i]).first().column() < cell.column();
    }
    if (cell.column() > firstColumn) {
      return true;
    }
    if (cell.column() < firstColumn || cell.last() > firstColumnEnds) {
      return false;
    }
    if (next[i] < 0) {
      return cell.last() > cell.column() && cell.last() == firstColumnEnds;
    }
    var following = rows.get(next[i]);
    return !following.sameTexts(table.getFirst())
        && !following.titles()
        && within(following)
        && !beginsAnother(following);
  }

  /** Whether the row fills only columns that the table already has. */
  private boolean within(SheetRow row) {
    for (var cell : row.cells()) {
      if (!starts.get(cell.column())) {
        return false;
      }
    }
    return true;
  }

  private boolean beginsAnother(SheetRow row) {
    return !table.isEmpty() && row.cells().size() > 1 && (coarser(row) || finer(row));
  }

  /** Every cell is merged over several columns of the table. */
  private boolean coarser(SheetRow row) {
    for (var cell : row.cells()) {
      var inner = starts.nextSetBit(cell.column() + 1);
      if (inner < 0 || inner > cell.last()) {
        return false;
      }
    }
    return true;
  }

  /** Every cell is a part of one of the table's body, that is, of a layout that stood twice. */
  private boolean finer(SheetRow row) {
    if (table.size() < 2) {
      return false;
    }
    var body = table.getLast();
    if (!body.sameLayout(table.get(table.size() - 2))) {
      return false;
    }
    var at = 0;
    for (var cell : row.cells()) {
      while (at < body.cells().size() && body.cells().get(at).last() < cell.column()) {
        at++;
      }
      if (at == body.cells().size()) {
        return false;
      }
      var over = body.cells().get(at);
      var part =
          over.column() <= cell.column()
              && over.last() >= cell.last()
              && over.last() - over.column() > cell.last() - cell.column();
      if (!part) {
        return false;
      }
    }
    return true;
  }

  private void add(SheetRow row) {
    var first = row.first();
    if (table.isEmpty() || first.column() < firstColumn) {
      firstColumn = first.column();
      firstColumnEnds = first.last();
    } else if (first.column() == firstColumn && !row.lone()) {
      firstColumnEnds = Math.max(firstColumnEnds, first.last());
    }
    for (var cell : row.cells()) {
      starts.set(cell.column());
    }
    table.add(row);
  }

  private void paragraph(SheetRow row) {
    var cell = row.first();
    var where = naming.row(row.number());
    blocks.add(
        cell.level() > 0 && cell.text().length() <= LONGEST_HEADING
            ? new Heading(where, cell.level(), PlainText.line(cell.text()))
            : new Paragraph(where, cell.text()));
  }

  private void endTable() throws UnreadablePaper {
    if (table.isEmpty()) {
      return;
    }
    var from = table.getFirst().number();
    var to = table.getLast().number();
    var where = from == to ? naming.row(from) : naming.rows(from, to);
    blocks.add(new Table(where, grid(where)));
    table.clear();
    starts.clear();
  }

  /** Columns that are blank all through are those that merged cells cover: nobody sees them. */
  private List<Row> grid(String where) throws UnreadablePaper {
    var width = starts.cardinality();
    Limits.columns(where, width);
    limits.cells(where, (long) width * table.size());
    var place = new int[starts.length()];
    var count = 0;
    for (var column = starts.nextSetBit(0); column >= 0; column = starts.nextSetBit(column + 1)) {
      place[column] = count++;
    }
    var grid = new ArrayList<Row>(table.size());
    for (var row : table) {
      var cells = new String[width];
      Arrays.fill(cells, "");
      for (var cell : row.cells()) {
        cells[place[cell.column()]] = cell.text();
      }
      grid.add(new Row(naming.row(row.number()), Arrays.asList(cells)));
    }
    return grid;
  }
}
