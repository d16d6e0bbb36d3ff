package waymark.documents.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import waymark.documents.files.SheetRow.Cell;

/** One sheet of a workbook: its filled cells as a person sees them. */
final class XlsxSheet {

  private static final int EXCEL_COLUMNS = 16_384;
  private static final int EXCEL_ROWS = 1_048_576;

  private final XmlPart xml;
  private final String place;
  private final List<String> strings;
  private final XlsxStyles styles;
  private final boolean since1904;
  private final Limits limits;
  private final Notes notes;

  private final List<XlsxMerges.Line> lines = new ArrayList<>();
  private final BitSet hiddenColumns = new BitSet();
  private final BitSet hiddenFilled = new BitSet();
  private int hiddenRows;
  private boolean sorted = true;

  private List<Cell> cells = new ArrayList<>();
  private int number;
  private int column;
  private long filled;

  private XlsxSheet(
      XmlPart xml,
      String place,
      List<String> strings,
      XlsxStyles styles,
      boolean since1904,
      Limits limits,
      Notes notes) {
    this.xml = xml;
    this.place = place;
    this.strings = strings;
    this.styles = styles;
    this.since1904 = since1904;
    this.limits = limits;
    this.notes = notes;
  }

  /** Reads the rows that hold anything, merged cells joined. */
  static List<SheetRow> read(
      XmlPart xml,
      String place,
      List<String> strings,
      XlsxStyles styles,
      boolean since1904,
      Limits limits,
      Notes notes)
      throws UnreadablePaper {
    var sheet = new XlsxSheet(xml, place, strings, styles, since1904, limits, notes);
    return sheet.rows();
  }

  /** The text of an element with runs of different looks; how to pronounce it is left out. */
  static String richText(XmlPart xml, Limits limits) throws UnreadablePaper {
    var text = new StringBuilder();
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      switch (xml.element()) {
        case "t" -> text.append(xml.text(limits));
        case "rPh", "phoneticPr", "rPr" -> xml.skip();
        default -> {
          // runs
        }
      }
    }
    return PlainText.lines(text);
  }

  private List<SheetRow> rows() throws UnreadablePaper {
    var merges = new XlsxMerges(lines, place, notes);
    var merged = new ArrayList<String>();
    while (xml.nextStart(1)) {
      switch (xml.element()) {
        case "col" -> hiddenColumn();
        case "row" -> row();
        case "mergeCell" -> {
          merged.add(xml.attribute("ref", ""));
          Limits.merges(place, merged.size());
        }
        default -> {
          // lists of the above, and what says nothing about values
        }
      }
    }
    sort();
    // only now, as rows may come after them in a file that no program of Office wrote
    for (var reference : merged) {
      merges.add(reference);
    }
    tellHidden();
    return merges.rows();
  }

  private void sort() {
    if (!sorted) {
      lines.sort(Comparator.comparingInt(XlsxMerges.Line::number));
      sorted = true;
    }
  }

  private void hiddenColumn() {
    if (xml.attribute("hidden") != null && xml.on("hidden")) {
      var from = Math.max(1, xml.number("min", 1));
      var to = Math.min(EXCEL_COLUMNS, xml.number("max", from));
      if (from <= to) {
        hiddenColumns.set(from - 1, to);
      }
    }
  }

  private void tellHidden() {
    if (hiddenRows > 0) {
      notes.repair(place, hiddenRows + " hidden rows", "read like the others");
    }
    if (!hiddenFilled.isEmpty()) {
      notes.repair(place, hiddenFilled.cardinality() + " hidden columns", "read like the others");
    }
  }

  private void row() throws UnreadablePaper {
    var next = xml.number("r", number + 1);
    if (next <= number) {
      sorted = false;
    }
    number = Math.clamp(next, 1, EXCEL_ROWS);
    column = -1;
    cells = new ArrayList<>();
    var hidden = xml.attribute("hidden") != null && xml.on("hidden");
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      if (xml.element().equals("c")) {
        cell();
      }
    }
    if (!cells.isEmpty()) {
      hiddenRows += hidden ? 1 : 0;
      lines.add(new XlsxMerges.Line(number, inOrder(cells)));
      Limits.rows(place, lines.size());
    }
  }

  private static List<Cell> inOrder(List<Cell> cells) {
    for (var i = 1; i < cells.size(); i++) {
      if (cells.get(i).column() <= cells.get(i - 1).column()) {
        cells.sort(Comparator.comparingInt(Cell::column));
        return cells;
      }
    }
    return cells;
  }

  private void cell() throws UnreadablePaper {
    var at = columnOf(xml.attribute("r", ""));
    column = at < 0 ? column + 1 : at;
    if (column >= EXCEL_COLUMNS) {
      throw new UnreadablePaper(
          here() + ": no workbook has that many columns; open it in Excel and save it again");
    }
    var style = xml.number("s", 0);
    var text = value(xml.attribute("t", "n"), style);
    if (!text.isEmpty()) {
      keep(text, style);
    }
  }

  private void keep(String text, int style) throws UnreadablePaper {
    filled++;
    if (filled > Limits.CELLS) {
      limits.cells(place, filled);
    }
    if (hiddenColumns.get(column)) {
      hiddenFilled.set(column);
    }
    cells.add(new Cell(column, column, text, styles.level(style)));
  }

  private String value(String type, int style) throws UnreadablePaper {
    var formula = "";
    var calculated = false;
    var stored = "";
    var inline = "";
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      switch (xml.element()) {
        case "v" -> stored = xml.text(limits);
        case "f" -> {
          calculated = true;
          formula = xml.text(limits);
        }
        case "is" -> inline = richText(xml, limits);
        default -> {}
      }
    }
    if (stored.isEmpty()) {
      if (calculated && !type.equals("str")) {
        notes.unread(
            here(),
            "=" + formula,
            "the formula has no stored result; open the workbook in Excel and save it again");
      }
      return inline;
    }
    return shown(type, stored, style);
  }

  private String shown(String type, String stored, int style) throws UnreadablePaper {
    return switch (type) {
      case "s" -> shared(stored);
      case "str", "inlineStr" -> PlainText.lines(stored);
      case "b" -> stored.strip().equals("1") ? "TRUE" : "FALSE";
      case "e" -> broken(stored);
      case "d" ->
          stored.length() > 10 && stored.charAt(10) == 'T' ? stored.substring(0, 10) : stored;
      default -> PlainText.line(styles.format(style).text(stored, since1904));
    };
  }

  private String shared(String stored) throws UnreadablePaper {
    try {
      var index = Integer.parseInt(stored.strip());
      if (index >= 0 && index < strings.size()) {
        // one long text may stand in a million cells
        limits.text(place, strings.get(index).length());
        return strings.get(index);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    notes.unread(here(), stored, "the text of the cell is missing from the file");
    return "";
  }

  private String broken(String error) {
    notes.unread(
        here(), error, "the formula of the cell ends in an error; correct it in the workbook");
    return PlainText.line(error);
  }

  private String here() {
    return place + ", cell " + name(column) + number;
  }

  /** The column of a reference such as {@code BE12}, counted from 0, or -1. */
  static int columnOf(String reference) {
    var column = 0;
    var at = 0;
    while (at < reference.length() && at < 4) {
      var letter = Character.toUpperCase(reference.charAt(at)) - 'A';
      if (letter < 0 || letter > 25) {
        break;
      }
      column = column * 26 + letter + 1;
      at++;
    }
    return column - 1;
  }

  private static String name(int column) {
    var name = new StringBuilder();
    for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      name.append((char) ('A' + (rest - 1) % 26));
    }
    return name.reverse().toString();
  }
}
