package waymark.report.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.SafeText;
import waymark.report.Table;
import waymark.report.Text;

/**
 * Writes a report as a .csv: each paragraph on a line, each label with its value, each table under
 * its columns, with an empty line between them.
 */
public final class Csv {

  private final CsvLines lines;

  private Csv(CsvLines lines) {
    this.lines = lines;
  }

  /** The file; nothing of it depends on when it is made. */
  public static byte[] render(Report report) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new OutputStreamWriter(bytes, UTF_8)) {
      var lines = new CsvLines(out);
      var csv = new Csv(lines);
      csv.line(report.title());
      csv.parts(report.parts());
      lines.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void parts(List<? extends Part> parts) {
    for (var part : parts) {
      lines.line("");
      switch (part) {
        case Part.Section(var heading, var within) -> {
          line(heading);
          parts(within);
        }
        case Part.Folded(var heading, var within) -> {
          line(heading);
          parts(within);
        }
        case Part.Lead(var text) -> line(text.plain());
        case Part.Prose(var text) -> line(text.plain());
        case Part.Items(var items) -> items.forEach(it -> line(it.plain()));
        case Part.Facts(var facts) -> facts.forEach(it -> line(it.label(), it.value().plain()));
        case Table table -> table(table);
      }
    }
  }

  private void table(Table table) {
    if (!table.caption().isBlank()) {
      line(table.caption());
    }
    line(table.columns().stream().map(Table.Column::heading));
    for (var row : table.rows()) {
      switch (row) {
        case Table.Group(var label, var summary) when summary.isBlank() -> line(label.plain());
        case Table.Group(var label, var summary) -> line(label.plain(), summary);
        case Table.Entry(var cells) -> line(cells.stream().map(Cell::plain));
      }
    }
    table.notes().stream().map(Text::plain).forEach(this::line);
  }

  private void line(String... cells) {
    line(Stream.of(cells));
  }

  private void line(Stream<String> cells) {
    lines.line(cells.map(SafeText::of).toList());
  }
}
