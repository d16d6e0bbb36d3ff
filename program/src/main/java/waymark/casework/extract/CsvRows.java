package waymark.casework.extract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rows of a .csv, whatever separates its cells and however its characters are written. */
final class CsvRows {

  private static final int BUFFER = 1 << 17;

  private CsvRows() {}

  static void read(Path file, Written written, Rows rows) throws IOException, UnreadableExtract {
    try (var stream = Files.newInputStream(file)) {
      stream.skipNBytes(written.mark());
      var reader = new BufferedReader(new InputStreamReader(stream, written.charset()), BUFFER);
      read(reader, separator(reader), rows);
    }
  }

  /** The separator that stands in the header most often: a comma, a semicolon or a tab. */
  private static char separator(BufferedReader reader) throws IOException {
    var head = new char[4096];
    reader.mark(head.length);
    var read = Math.max(0, reader.read(head));
    reader.reset();
    var line = new String(head, 0, read).lines().filter(it -> !it.isBlank()).findFirst().orElse("");
    var best = ',';
    for (var candidate : new char[] {';', '\t'}) {
      if (count(line, candidate) > count(line, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String line, char candidate) {
    return line.chars().filter(it -> it == candidate).count();
  }

  private static void read(Reader text, char separator, Rows rows) throws UnreadableExtract {
    var builder =
        CsvReader.builder()
            .fieldSeparator(separator)
            .maxBufferSize(BUFFER)
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .trimWhitespacesAroundQuotes(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    var line = 0L;
    try (var records = builder.ofCsvRecord(text)) {
      for (var row : records) {
        line = row.getStartingLineNumber();
        if (isBlank(row)) {
          continue;
        }
        if (row.getFieldCount() > ExtractLimits.COLUMNS) {
          throw new UnreadableExtract("line " + line + ": has too many columns to be events");
        }
        rows.row(line, row.getFields());
      }
    } catch (CsvParseException | IOException | UncheckedIOException e) {
      throw new UnreadableExtract(
          "after line "
              + line
              + ": a quotation mark opens a cell and none closes it at its end, or a cell is far"
              + " too long; export the extract again");
    }
  }

  private static boolean isBlank(CsvRecord row) {
    for (var i = 0; i < row.getFieldCount(); i++) {
      if (!row.getField(i).isBlank()) {
        return false;
      }
    }
    return true;
  }
}
