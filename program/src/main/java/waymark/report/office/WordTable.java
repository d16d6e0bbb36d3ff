package waymark.report.office;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.report.Text;

/** One table of a .docx, row by row. */
final class WordTable {

  private static final String SHADE = "E7EBF0";

  /** Between the lines of a crowded table and its letters. */
  private static final BigInteger NARROW = BigInteger.valueOf(20);

  private final CTTbl xml;
  private final WordSheet sheet;
  private String style = "TableText";

  WordTable(CTTbl xml, WordSheet sheet) {
    this.xml = xml;
    this.sheet = sheet;
  }

  /** Labels and their values, side by side. */
  void facts(List<Part.Fact> facts) {
    int label = sheet.room() / 4;
    frame(label, sheet.room() - label);
    for (var fact : facts) {
      var row = row(false);
      paragraph(row, label).strong().write(Cell.of(fact.label()));
      paragraph(row, sheet.room() - label).write(fact.value());
    }
  }

  void write(Table table) {
    if (sheet.crowded(table)) {
      style = "TableTextSmall";
    }
    int[] widths = sheet.widths(table);
    var properties = frame(widths);
    if (sheet.crowded(table)) {
      var margins = properties.addNewTblCellMar();
      margin(margins.addNewLeft());
      margin(margins.addNewRight());
    }
    header(table, widths);
    for (var row : table.rows()) {
      switch (row) {
        case Table.Group(var label, var summary) -> group(label, summary, widths);
        case Table.Entry(var cells) -> entry(table, cells, widths);
      }
    }
  }

  private static void margin(CTTblWidth margin) {
    margin.setW(NARROW);
    margin.setType(STTblWidth.DXA);
  }

  private CTTblPr frame(int... widths) {
    var properties = xml.addNewTblPr();
    properties.addNewTblStyle().setVal("Grid");
    var width = properties.addNewTblW();
    width.setW(BigInteger.valueOf(Arrays.stream(widths).sum()));
    width.setType(STTblWidth.DXA);
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var grid = xml.addNewTblGrid();
    Arrays.stream(widths).forEach(it -> grid.addNewGridCol().setW(BigInteger.valueOf(it)));
    return properties;
  }

  /** A row that no page breaks apart; a header stands on top of each page. */
  private CTRow row(boolean header) {
    var row = xml.addNewTr();
    var properties = row.addNewTrPr();
    properties.addNewCantSplit();
    if (header) {
      properties.addNewTblHeader();
    }
    return row;
  }

  private void header(Table table, int[] widths) {
    var row = row(true);
    for (int i = 0; i < widths.length; i++) {
      var text = shaded(row, widths[i], 1).strong();
      right(table, i, text).write(Text.of(table.columns().get(i).heading()));
    }
  }

  private void group(Text label, String summary, int[] widths) {
    var row = row(false);
    var text = shaded(row, Arrays.stream(widths).sum(), widths.length).strong();
    text.write(summary.isBlank() ? label : label.then(" (" + summary + ")"));
  }

  private void entry(Table table, List<Cell> cells, int[] widths) {
    var row = row(false);
    for (int i = 0; i < widths.length; i++) {
      right(table, i, paragraph(row, widths[i])).write(cells.get(i));
    }
  }

  private static WordText right(Table table, int column, WordText text) {
    return column > 0 && table.columns().get(column).kind() == Table.Kind.FIGURE
        ? text.atTheRight()
        : text;
  }

  private WordText paragraph(CTRow row, int width) {
    var cell = row.addNewTc();
    var in = cell.addNewTcPr().addNewTcW();
    in.setW(BigInteger.valueOf(width));
    in.setType(STTblWidth.DXA);
    return WordText.paragraph(cell.addNewP(), style);
  }

  private WordText shaded(CTRow row, int width, int columns) {
    var cell = row.addNewTc();
    var properties = cell.addNewTcPr();
    var in = properties.addNewTcW();
    in.setW(BigInteger.valueOf(width));
    in.setType(STTblWidth.DXA);
    if (columns > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
    }
    var shade = properties.addNewShd();
    shade.setVal(STShd.CLEAR);
    shade.setFill(SHADE);
    return WordText.paragraph(cell.addNewP(), style);
  }
}
