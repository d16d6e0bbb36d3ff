package waymark.report.office;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of a .csv as spreadsheets open them: in UTF-8, which a mark at the beginning says, and with
 * no cell that could run as a formula, whoever wrote what stands in it.
 */
public final class CsvLines {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * What a spreadsheet takes for the beginning of a formula; some take the wide letters of Asia
   * too.
   */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  /** A figure below nothing is no formula, and whoever reads it must find the figure. */
  private static final Pattern FIGURE = Pattern.compile("-\\d[\\d,]*(?:\\.\\d+)?%?");

  private final CsvWriter csv;

  /** Begins a file; whoever gives the writer closes it. */
  public CsvLines(Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
  }

  public void line(String... cells) {
    line(List.of(cells));
  }

  public void line(List<String> cells) {
    csv.writeRecord(cells.stream().map(CsvLines::guarded).toList());
  }

  public void flush() throws IOException {
    csv.flush();
  }

  private static String guarded(String cell) {
    return !cell.isEmpty()
            && FORMULA.indexOf(cell.charAt(0)) >= 0
            && !FIGURE.matcher(cell).matches()
        ? "'" + cell
        : cell;
  }
}
