package waymark.report.office;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import waymark.report.Cell;
import waymark.report.Table;
import waymark.report.Text;

/** One table on a sheet of its own. */
final class ExcelTable {

  private static final int FIRST = 46;
  private static final int FIGURE = 12;
  private static final int LEAST = 9;
  private static final int MOST = 60;

  /** Excel has no higher row. */
  private static final float MOST_POINTS = 409;

  private final XSSFSheet sheet;
  private final ExcelLooks looks;
  private int[] widths = {};
  private int row;

  ExcelTable(XSSFSheet sheet, ExcelLooks looks) {
    this.sheet = sheet;
    this.looks = looks;
  }

  void write(Table table) {
    var columns = table.columns();
    widths = IntStream.range(0, columns.size()).map(it -> width(table, it)).toArray();
    var head = next();
    for (int i = 0; i < columns.size(); i++) {
      var look = figures(table, i) ? ExcelLooks.Look.HEAD_OF_FIGURES : ExcelLooks.Look.HEAD;
      looks.put(head.createCell(i), Cell.of(columns.get(i).heading()), look);
      sheet.setColumnWidth(i, widths[i] * 256);
    }
    high(head, columns.stream().map(it -> Cell.of(it.heading())).toList());
    for (var it : table.rows()) {
      switch (it) {
        case Table.Group(var label, var summary) -> group(label, summary, columns.size());
        case Table.Entry(var cells) -> entry(table, cells);
      }
    }
    if (!table.notes().isEmpty()) {
      row++;
      table
          .notes()
          .forEach(it -> looks.put(next().createCell(0), Cell.of(it), ExcelLooks.Look.NOTE));
    }
    sheet.createFreezePane(1, 1);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    print(sheet, true);
  }

  /** As wide as one page, whatever that takes. */
  static void print(XSSFSheet sheet, boolean landscape) {
    sheet.setFitToPage(true);
    var setup = sheet.getPrintSetup();
    setup.setPaperSize(landscape ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(landscape);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
  }

  private XSSFRow next() {
    return sheet.createRow(row++);
  }

  /** Not merged: whoever sorts or filters the rows would lose what merged cells cover. */
  private void group(Text label, String summary, int columns) {
    var line = next();
    var words = summary.isBlank() ? label : label.then(" (" + summary + ")");
    looks.put(line.createCell(0), Cell.of(words), ExcelLooks.Look.GROUP);
    for (int i = 1; i < columns; i++) {
      looks.put(line.createCell(i), Cell.BLANK, ExcelLooks.Look.GROUP);
    }
  }

  private void entry(Table table, List<Cell> cells) {
    var line = next();
    for (int i = 0; i < cells.size(); i++) {
      var look = figures(table, i) ? ExcelLooks.Look.FIGURE : ExcelLooks.Look.IN_TABLE;
      looks.put(line.createCell(i), cells.get(i), look);
    }
    high(line, cells);
  }

  /** As high as its longest cell in lines; not every program finds that out for itself. */
  private void high(XSSFRow line, List<Cell> cells) {
    int lines = 1;
    for (int i = 0; i < cells.size(); i++) {
      lines = Math.max(lines, lines(cells.get(i).plain(), widths[i]));
    }
    if (lines > 1) {
      line.setHeightInPoints(Math.min((float) lines * ExcelLooks.LINE_IN_POINTS, MOST_POINTS));
    }
  }

  /** Words are set one after another and begin a line where they do not fit. */
  private static int lines(String words, int width) {
    int lines = 1;
    int at = 0;
    for (var word : words.split(" ", -1)) {
      if (at > 0 && at + 1 + word.length() > width) {
        lines++;
        at = 0;
      }
      at += (at > 0 ? 1 : 0) + word.length();
      lines += at / (width + 1);
      at %= width + 1;
    }
    return lines;
  }

  private static boolean figures(Table table, int column) {
    return column > 0 && table.columns().get(column).kind() == Table.Kind.FIGURE;
  }

  /** In letters: as wide as the longest cell, within bounds. */
  private static int width(Table table, int column) {
    if (column == 0) {
      return FIRST;
    }
    if (figures(table, column)) {
      return FIGURE;
    }
    int longest =
        table.rows().stream()
            .mapToInt(
                it -> it instanceof Table.Entry(var cells) ? cells.get(column).plain().length() : 0)
            .max()
            .orElse(0);
    return Math.clamp(
        Math.max(longest, table.columns().get(column).heading().length()) + 2L, LEAST, MOST);
  }
}
