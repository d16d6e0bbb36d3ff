package waymark.documents.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import waymark.documents.Paper;
import waymark.documents.files.SheetRow.Cell;

/** Papers as .csv or .tsv: taken apart like a sheet, because they were saved from one. */
final class CsvPaper {

  private static final char QUOTE = '"';
  private static final int SAMPLE = 64 << 10;
  private static final int LONGEST_CELL = 1 << 20;

  private CsvPaper() {}

  static Paper read(String file, String text, char separator, Notes notes) throws UnreadablePaper {
    checkQuotes(text, separator);
    var limits = Limits.forOnePaper();
    limits.text("whole file", text.length());
    return new Paper(file, SheetBlocks.of(rows(text, separator), new Lines(), limits), notes.all());
  }

  private static final class Lines implements SheetBlocks.Naming {
    @Override
    public String row(int number) {
      return "line " + number;
    }

    @Override
    public String rows(int from, int to) {
      return "lines " + from + " to " + to;
    }
  }

  private static List<SheetRow> rows(String text, char separator) throws UnreadablePaper {
    var rows = new ArrayList<SheetRow>();
    var gap = false;
    var builder =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    try (var records = builder.ofCsvRecord(text)) {
      for (var row : records) {
        var cells = cells(row);
        if (cells.isEmpty()) {
          gap = true;
        } else {
          var line = Math.toIntExact(row.getStartingLineNumber());
          rows.add(new SheetRow(line, gap && !rows.isEmpty(), false, cells));
          gap = false;
          Limits.rows("line " + line, rows.size());
        }
      }
    } catch (CsvParseException | IOException e) {
      throw new UnreadablePaper(
          "after line "
              + (rows.isEmpty() ? 0 : rows.getLast().number())
              + ": not to be read as cells (too many or too long); save it again from Excel");
    }
    return rows;
  }

  private static List<Cell> cells(CsvRecord row) throws UnreadablePaper {
    var where = "line " + row.getStartingLineNumber();
    Limits.columns(where, row.getFieldCount());
    var cells = new ArrayList<Cell>();
    for (var i = 0; i < row.getFieldCount(); i++) {
      var text = PlainText.lines(row.getField(i));
      if (!text.isEmpty()) {
        cells.add(new Cell(i, i, text, 0));
      }
    }
    return cells;
  }

  /**
   * The separator that stands on most lines outside quotes: a comma, a semicolon or a tab. Of
   * equals the one that there is most of.
   */
  static char separator(String text) {
    var best = ',';
    var bestScore = 0L;
    for (var candidate : new char[] {'\t', ';', ','}) {
      var score = score(text, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static long score(String text, char candidate) {
    var lines = 0L;
    var all = 0L;
    var onThisLine = false;
    var quoted = false;
    for (var i = 0; i < Math.min(text.length(), SAMPLE); i++) {
      var c = text.charAt(i);
      if (c == QUOTE) {
        quoted = !quoted;
      } else if (c == '\n' && !quoted) {
        onThisLine = false;
      } else if (c == candidate && !quoted) {
        all++;
        lines += onThisLine ? 0 : 1;
        onThisLine = true;
      }
    }
    return lines * SAMPLE + all;
  }

  /** A quote that is never closed would make one cell of the rest of the file. */
  private static void checkQuotes(String text, char separator) throws UnreadablePaper {
    var line = 1;
    var opened = 0;
    var openedAt = 0;
    var fieldStart = true;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (opened > 0) {
        if (c == QUOTE && i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
          i++;
        } else if (c == QUOTE) {
          opened = 0;
        }
      } else if (c == QUOTE && fieldStart) {
        opened = line;
        openedAt = i;
      }
      if (c == '\n') {
        line++;
      }
      fieldStart = c == separator || c == '\n' || c == '\r';
      if (opened > 0 && i - openedAt > LONGEST_CELL) {
        throw unclosed(opened);
      }
    }
    if (opened > 0) {
      throw unclosed(opened);
    }
  }

  private static UnreadablePaper unclosed(int line) {
    return new UnreadablePaper(
        "line "
            + line
            + ": a quotation mark opens a cell and none closes it; add the missing one, or save the"
            + " file again from Excel");
  }
}
