package waymark.report.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import waymark.kernel.Figure;
import waymark.kernel.Unit;
import waymark.report.Cell;

/**
 * Writes an .xlsx that somebody fills in and sends back: one sheet under named columns, in which
 * Excel offers what may stand in a cell and refuses what may not; what it is about on a second one.
 * Words are text whoever wrote them, and never a formula.
 */
public final class FillIn {

  /** The names of its sheets, by which they are found again. */
  public static final String ENTRIES = "Entries";

  public static final String ABOUT = "About";
  private static final String LISTS = "Lists";

  /** As many rows are ready to be filled in. */
  private static final int ROWS = 2_000;

  private static final int PROMPT_TITLE = 32;
  private static final int PROMPT = 255;

  /** What may stand in a column. */
  public sealed interface Kind {

    record Words() implements Kind {}

    record Day(LocalDate first, LocalDate last) implements Kind {}

    record Quantity(boolean whole, BigDecimal least, Optional<BigDecimal> most) implements Kind {}

    record OneOf(List<String> offered) implements Kind {
      public OneOf {
        offered = List.copyOf(offered);
      }
    }

    /** Several of them in one cell, separated by semicolons. */
    record SomeOf(List<String> offered) implements Kind {
      public SomeOf {
        offered = List.copyOf(offered);
      }
    }
  }

  /**
   * A column.
   *
   * @param help shown beside a cell that is chosen; may be empty
   */
  public record Column(String title, String help, Kind kind) {}

  private final XSSFWorkbook workbook;
  private final ExcelLooks looks;
  private final XSSFSheet entries;
  private final XSSFSheet about;
  private final XSSFSheet lists;
  private int listed;

  private FillIn(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.looks = new ExcelLooks(workbook);
    this.entries = workbook.createSheet(ENTRIES);
    this.about = workbook.createSheet(ABOUT);
    this.lists = workbook.createSheet(LISTS);
  }

  /**
   * The file; nothing of it depends on when it is made.
   *
   * @param about what stands on the second sheet, word by word
   * @param rows what is filled in already: days as {@code yyyy-MM-dd}, numbers in digits
   */
  public static byte[] render(
      String title,
      Map<String, String> about,
      List<Column> columns,
      List<List<String>> rows,
      Imprint imprint) {
    try (var workbook = new XSSFWorkbook()) {
      new FillIn(workbook).write(title, about, columns, rows, imprint);
      var bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return Packing.withoutTimes(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(
      String title,
      Map<String, String> facts,
      List<Column> columns,
      List<List<String>> rows,
      Imprint imprint) {
    head(columns);
    for (var place = 0; place < columns.size(); place++) {
      ready(place, columns.get(place), rows.size());
    }
    for (var number = 0; number < rows.size(); number++) {
      var line = entries.createRow(number + 1);
      for (var place = 0; place < columns.size(); place++) {
        put(line.createCell(place), columns.get(place).kind(), rows.get(number).get(place));
      }
    }
    about(title, facts);
    workbook.setSheetHidden(workbook.getSheetIndex(lists), true);
    imprint.write(workbook.getProperties(), title);
  }

  private void head(List<Column> columns) {
    var line = entries.createRow(0);
    for (var place = 0; place < columns.size(); place++) {
      var title = columns.get(place).title();
      looks.put(line.createCell(place), Cell.of(title), ExcelLooks.Look.HEAD);
      entries.setColumnWidth(place, Math.clamp(title.length() + 4L, 14, 40) * 256);
    }
    entries.createFreezePane(1, 1);
    ExcelTable.print(entries, true);
  }

  /** Excel asks for what may stand there, and formats what is written. */
  private void ready(int place, Column column, int filled) {
    switch (column.kind()) {
      case Kind.Day _ -> entries.setDefaultColumnStyle(place, looks.toFillIn(true));
      case Kind.Quantity _ -> {
        // as Excel has it
      }
      default -> entries.setDefaultColumnStyle(place, looks.toFillIn(false));
    }
    var helper = entries.getDataValidationHelper();
    var rows = new CellRangeAddressList(1, Math.max(ROWS, filled), place, place);
    constraint(column.kind())
        .ifPresent(it -> {
          var validation = helper.createValidation(it, rows);
          validation.setEmptyCellAllowed(true);
          validation.setShowErrorBox(true);
          validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
          validation.createErrorBox(
              shortened(column.title(), PROMPT_TITLE), shortened(refusal(column), PROMPT));
          validation.setShowPromptBox(true);
          validation.createPromptBox(
              shortened(column.title(), PROMPT_TITLE), shortened(prompt(column), PROMPT));
          entries.addValidationData(validation);
        });
  }

  private Optional<DataValidationConstraint> constraint(Kind kind) {
    var helper = entries.getDataValidationHelper();
    return switch (kind) {
      case Kind.Words _ -> Optional.empty();
      case Kind.Day(var first, var last) ->
          Optional.of(
              helper.createDateConstraint(
                  OperatorType.BETWEEN, formula(first), formula(last), "yyyy-mm-dd"));
      case Kind.Quantity(var whole, var least, var most) -> {
        var operator = most.isPresent() ? OperatorType.BETWEEN : OperatorType.GREATER_OR_EQUAL;
        var top = most.map(BigDecimal::toPlainString).orElse(null);
        yield Optional.of(
            whole
                ? helper.createIntegerConstraint(operator, least.toPlainString(), top)
                : helper.createDecimalConstraint(operator, least.toPlainString(), top));
      }
      case Kind.OneOf(var offered) when !offered.isEmpty() ->
          Optional.of(helper.createFormulaListConstraint(list(offered)));
      case Kind.OneOf _ -> Optional.empty();
      // Excel can offer one alone, so it only says which there are
      case Kind.SomeOf _ ->
          Optional.of(helper.createTextLengthConstraint(OperatorType.GREATER_OR_EQUAL, "0", null));
    };
  }

  private static String formula(LocalDate day) {
    return "DATE(%d,%d,%d)".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** The answers stand on a sheet of their own, which nobody sees; Excel takes no longer list. */
  private String list(List<String> offered) {
    var column = listed++;
    for (var number = 0; number < offered.size(); number++) {
      var line = lists.getRow(number) == null ? lists.createRow(number) : lists.getRow(number);
      looks.put(line.createCell(column), Cell.of(offered.get(number)), ExcelLooks.Look.IN_TABLE);
    }
    var letters = CellReference.convertNumToColString(column);
    return "%s!$%s$1:$%s$%d".formatted(LISTS, letters, letters, offered.size());
  }

  private static String prompt(Column column) {
    var said =
        switch (column.kind()) {
          case Kind.Words _ -> "";
          case Kind.Day _ -> "A day, such as 2024-11-27.";
          case Kind.Quantity(var whole, _, _) -> whole ? "A whole number." : "A number.";
          case Kind.OneOf _ -> "Choose one from the list.";
          case Kind.SomeOf(var offered) ->
              "One or several, separated by semicolons: " + String.join("; ", offered);
        };
    return column.help().isEmpty() ? said : said + " " + column.help() + ".";
  }

  private static String refusal(Column column) {
    return switch (column.kind()) {
      case Kind.Day(var first, var last) -> "Enter a day from %s to %s.".formatted(first, last);
      case Kind.OneOf _ -> "Choose one from the list, or leave the cell empty.";
      default -> prompt(column);
    };
  }

  /** Excel opens no workbook in which one is longer. */
  private static String shortened(String words, int longest) {
    return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
  }

  private void put(XSSFCell place, Kind kind, String value) {
    if (value.isEmpty()) {
      place.setBlank();
      return;
    }
    switch (kind) {
      case Kind.Day _ -> looks.put(place, LocalDate.parse(value));
      case Kind.Quantity _ ->
          looks.put(
              place,
              Cell.amount(new Figure(new BigDecimal(value)), Unit.NUMBER, value),
              ExcelLooks.Look.FIGURE);
      default -> looks.put(place, Cell.of(value), ExcelLooks.Look.IN_TABLE);
    }
  }

  private void about(String title, Map<String, String> facts) {
    about.setColumnWidth(0, 26 * 256);
    about.setColumnWidth(1, 90 * 256);
    looks.put(about.createRow(0).createCell(0), Cell.of(title), ExcelLooks.Look.TITLE);
    var number = 2;
    for (var fact : facts.entrySet()) {
      var line = about.createRow(number++);
      looks.put(line.createCell(0), Cell.of(fact.getKey()), ExcelLooks.Look.STRONG);
      looks.put(line.createCell(1), Cell.of(fact.getValue()), ExcelLooks.Look.WORDS);
    }
    ExcelTable.print(about, false);
  }
}
