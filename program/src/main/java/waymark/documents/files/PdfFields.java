package waymark.documents.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The fields of a raster and the letters in them; fields without a line between are one cell. */
final class PdfFields {

  private final PdfGrid grid;
  private final int[] cells;
  private final List<List<PdfGlyph>> letters;

  PdfFields(PdfGrid grid) {
    this.grid = grid;
    this.cells = cells(grid);
    this.letters =
        new ArrayList<>(Collections.nCopies(cells.length, Collections.<PdfGlyph>emptyList()));
  }

  /** For each field the first field of the cell that it belongs to. */
  private static int[] cells(PdfGrid grid) {
    var cells = new int[grid.width() * grid.height()];
    for (var i = 0; i < cells.length; i++) {
      cells[i] = i;
    }
    var right = grid.closedRight();
    var below = grid.closedBelow();
    for (var band = 0; band < grid.height(); band++) {
      for (var column = 0; column < grid.width(); column++) {
        var field = band * grid.width() + column;
        if (column + 1 < grid.width() && !right[band][column]) {
          join(cells, field, field + 1);
        }
        if (band + 1 < grid.height() && !below[column][band]) {
          join(cells, field, field + grid.width());
        }
      }
    }
    return cells;
  }

  private static void join(int[] cells, int a, int b) {
    var first = first(cells, a);
    var second = first(cells, b);
    cells[Math.max(first, second)] = Math.min(first, second);
  }

  private static int first(int[] cells, int field) {
    var first = field;
    while (cells[first] != first) {
      cells[first] = cells[cells[first]];
      first = cells[first];
    }
    return first;
  }

  void put(PdfGlyph glyph) {
    var field = grid.band(glyph.middleY()) * grid.width() + grid.column(glyph.middleX());
    var cell = first(cells, field);
    if (letters.get(cell).isEmpty()) {
      letters.set(cell, new ArrayList<>());
    }
    letters.get(cell).add(glyph);
  }

  List<List<PdfCell>> rows() {
    var last = lastFields();
    var rows = new ArrayList<List<PdfCell>>();
    for (var band = 0; band < grid.height(); band++) {
      var row = new ArrayList<PdfCell>();
      for (var column = 0; column < grid.width(); column++) {
        row.add(cell(band, column, last));
      }
      rows.add(row);
    }
    return rows;
  }

  private int[] lastFields() {
    var last = new int[cells.length];
    for (var field = 0; field < cells.length; field++) {
      last[first(cells, field)] = field;
    }
    return last;
  }

  private PdfCell cell(int band, int column, int[] last) {
    var field = band * grid.width() + column;
    if (letters.get(field).isEmpty()) {
      return PdfCell.BLANK;
    }
    return PdfCell.of(
        letters.get(field),
        grid.columns().get(column),
        grid.bands().get(band),
        grid.columns().get(last[field] % grid.width() + 1),
        grid.bands().get(last[field] / grid.width() + 1));
  }
}
