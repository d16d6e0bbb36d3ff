package waymark.report.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.SafeText;
import waymark.report.Table;
import waymark.report.Text;

/**
 * Writes a report as an .xlsx: its words on a first sheet, each table on one of its own under a
 * head that stays in sight. Figures are numbers that look as they are written; all else is text,
 * never a formula, whoever wrote it.
 */
public final class Excel {

  private static final int LABELS = 26;
  private static final int VALUES = 90;

  private final XSSFWorkbook workbook;
  private final ExcelLooks looks;
  private final ExcelSheets sheets;
  private final XSSFSheet words;
  private int row;
  private String heading = "";

  private Excel(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.looks = new ExcelLooks(workbook);
    this.sheets = new ExcelSheets(workbook);
    this.words = sheets.make("About");
    words.setColumnWidth(0, LABELS * 256);
    words.setColumnWidth(1, VALUES * 256);
    words.setDisplayGridlines(false);
  }

  /** The file; nothing of it depends on when it is made. */
  public static byte[] render(Report report, Imprint imprint) {
    try (var workbook = new XSSFWorkbook()) {
      new Excel(workbook).write(report, imprint);
      var bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return Packing.withoutTimes(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Report report, Imprint imprint) {
    across(report.title(), ExcelLooks.Look.TITLE);
    row++;
    parts(report.parts());
    ExcelTable.print(words, false);
    if (workbook.getNumberOfSheets() == 2) {
      workbook.setActiveSheet(1);
      workbook.setSelectedTab(1);
      words.setSelected(false);
    }
    imprint.write(workbook.getProperties(), report.title());
  }

  private void parts(List<? extends Part> parts) {
    for (var part : parts) {
      switch (part) {
        case Part.Section(var words, var within) -> section(words, within);
        case Part.Folded(var words, var within) -> section(words, within);
        case Part.Lead(var text) -> across(text.plain(), ExcelLooks.Look.STRONG);
        case Part.Prose(var text) -> across(text.plain(), ExcelLooks.Look.WORDS);
        case Part.Items(var items) -> items.forEach(it -> item(it.plain()));
        case Part.Facts(var facts) -> facts.forEach(this::fact);
        case Table table -> table(table);
      }
      row++;
    }
  }

  private void section(String words, List<Part> within) {
    heading = words;
    across(words, ExcelLooks.Look.HEADING);
    row++;
    parts(within);
  }

  private void item(String words) {
    if (!SafeText.of(words).isBlank()) {
      across("\u2022 " + words, ExcelLooks.Look.WORDS);
    }
  }

  private void fact(Part.Fact fact) {
    var line = words.createRow(row++);
    looks.put(line.createCell(0), Cell.of(fact.label()), ExcelLooks.Look.STRONG);
    looks.put(line.createCell(1), fact.value(), ExcelLooks.Look.WORDS);
  }

  /** A table stands on its own sheet; here it is said on which. */
  private void table(Table table) {
    var name = table.caption().isBlank() ? heading : table.caption();
    var sheet = sheets.make(name.isBlank() ? "Table" : name);
    new ExcelTable(sheet, looks).write(table);
    if (!table.caption().isBlank()) {
      across(table.caption(), ExcelLooks.Look.STRONG);
    }
    across("See the sheet “" + sheet.getSheetName() + "”.", ExcelLooks.Look.WORDS);
  }

  private void across(String words, ExcelLooks.Look look) {
    if (SafeText.of(words).isBlank()) {
      return;
    }
    var line = this.words.createRow(row);
    looks.put(line.createCell(0), Cell.of(Text.of(words)), look);
    this.words.addMergedRegion(new CellRangeAddress(row, row, 0, 1));
    high(line, words, look);
    row++;
  }

  /** A merged cell does not find its own height. */
  private static void high(XSSFRow line, String words, ExcelLooks.Look look) {
    int letters = (LABELS + VALUES) * ExcelLooks.USUAL / look.points();
    int lines = 1 + words.length() / letters;
    line.setHeightInPoints(
        (float) lines * ExcelLooks.LINE_IN_POINTS * look.points() / ExcelLooks.USUAL);
  }
}
