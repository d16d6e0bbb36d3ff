package waymark.documents;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import waymark.Shared;
import waymark.documents.Paper.Block;
import waymark.documents.Paper.Heading;
import waymark.documents.Paper.Paragraph;
import waymark.documents.Paper.Row;
import waymark.documents.Paper.Table;
import waymark.documents.files.PaperFile;

/**
 * Small papers for tests: a line is a paragraph, a line with {@code #} a heading, lines with
 * strokes are rows of a table; a blank line ends a table.
 */
final class Papers {

  private Papers() {}

  static List<Objectives.Placed> placed(String text) {
    return Objectives.place(paper(text));
  }

  static List<Outline.Piece> outline(String text) {
    return outlined(paper(text));
  }

  static List<Outline.Piece> outlined(Paper paper) {
    return Outline.of(Objectives.place(paper));
  }

  static Paper paper(String text) {
    var blocks = new ArrayList<Block>();
    var table = new ArrayList<List<String>>();
    var tables = 0;
    var paragraphs = 0;
    for (var line : (text + "\n\n").lines().toList()) {
      if (line.contains("|")) {
        table.add(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
        continue;
      }
      if (!table.isEmpty()) {
        blocks.add(table(++tables, table));
        table.clear();
      }
      if (line.startsWith("# ")) {
        blocks.add(new Heading("heading " + line.substring(2), 2, line.substring(2)));
      } else if (!line.isBlank()) {
        blocks.add(new Paragraph("paragraph " + ++paragraphs, line.strip()));
      }
    }
    return new Paper("test.txt", blocks, List.of());
  }

  private static Table table(int number, List<List<String>> lines) {
    var width = lines.stream().mapToInt(List::size).max().orElse(0);
    var rows = new ArrayList<Row>();
    for (var cells : lines) {
      var padded = new ArrayList<>(cells);
      while (padded.size() < width) {
        padded.add("");
      }
      rows.add(new Row("table " + number + ", row " + (rows.size() + 1), padded));
    }
    return new Table("table " + number, rows);
  }

  /** A paper that is not part of the project. */
  static Paper published(String relative) {
    return switch (PaperFile.read(Shared.file(relative))) {
      case PaperFile.Outcome.Read(var paper) -> paper;
      case PaperFile.Outcome.Refused(var file, var why) -> fail(file + ": " + why);
    };
  }
}
