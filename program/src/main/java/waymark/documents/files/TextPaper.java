package waymark.documents.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import waymark.documents.Paper;
import waymark.documents.Paper.Block;
import waymark.documents.Paper.Heading;
import waymark.documents.Paper.Paragraph;
import waymark.documents.Paper.Row;
import waymark.documents.Paper.Table;
import waymark.kernel.Figure;
import waymark.kernel.Written;

/**
 * Papers as plain text. Lines with tabs, or that begin with an upright stroke, are rows of a table;
 * other lines are paragraphs, put together again where they were wrapped.
 */
final class TextPaper {

  private final Places places = new Places();
  private final Limits limits = Limits.forOnePaper();
  private final List<Block> blocks = new ArrayList<>();
  private final Notes notes;
  private final List<List<String>> table = new ArrayList<>();
  private final List<String> wrapped = new ArrayList<>();
  private int widest;
  private int widestFilled;

  /** A table that a blank line ended, while nothing else has followed. */
  private boolean interrupted;

  /** A ruler under the head was the last line of the table: its rows are still to come. */
  private boolean ruled;

  private TextPaper(Notes notes) {
    this.notes = notes;
  }

  static Paper read(String file, String text, Notes notes) throws UnreadablePaper {
    var paper = new TextPaper(notes);
    var from = 0;
    while (from < text.length()) {
      var to = lineEnd(text, from);
      paper.line(text.substring(from, to));
      var crlf = to + 1 < text.length() && text.charAt(to) == '\r' && text.charAt(to + 1) == '\n';
      from = to + (crlf ? 2 : 1);
    }
    paper.endParagraph();
    paper.endTable();
    return new Paper(file, paper.blocks, notes.all());
  }

  private static int lineEnd(String text, int from) {
    var at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private void line(String line) throws UnreadablePaper {
    limits.text("whole file", line.length());
    var bare = PlainText.line(line);
    if (bare.isEmpty()) {
      // a line of tabs is the blank row of a table
      if (line.indexOf('\t') < 0 || table.isEmpty()) {
        endParagraph();
        interrupted = !table.isEmpty() && !ruled;
      }
    } else if (bare.charAt(0) == '|' && bare.length() > 1) {
      endParagraph();
      row(piped(bare));
    } else if (tabbed(line)) {
      endParagraph();
      row(cut(line, '\t'));
    } else {
      endTable();
      words(bare);
    }
  }

  /** A bullet or a number with a tab behind it begins a paragraph, not a row. */
  private static boolean tabbed(String line) {
    var tab = line.indexOf('\t');
    if (tab < 0) {
      return false;
    }
    var first = PlainText.line(line.substring(0, tab));
    if (first.isEmpty()) {
      return !alone(line, PlainText.line(line.substring(tab)));
    }
    return !marker(first) || line.indexOf('\t', tab + 1) >= 0;
  }

  /** {@code -}, {@code (ii)}, {@code 3.2}, {@code 4.}: not the {@code 4} of a numbered table. */
  private static boolean marker(String text) {
    if (text.length() > 6) {
      return false;
    }
    var bracketed = text.charAt(0) == '(' && text.endsWith(")");
    var bullet = text.length() == 1 && Places.bulleted(text + " x");
    return bracketed || bullet || text.endsWith(".") || !Places.number(text).isEmpty();
  }

  /** Only an indent: tabs in front of words and none between. */
  private static boolean alone(String line, String rest) {
    return line.strip().indexOf('\t') < 0 && line.endsWith(rest) && !rest.isEmpty();
  }

  private void row(List<String> cells) throws UnreadablePaper {
    if (ruler(cells)) {
      ruled = table.size() == 1;
      return;
    }
    ruled = false;
    if (interrupted) {
      interrupted = false;
      if (goesOn(cells)) {
        notes.repair(
            "table " + (places.tables() + 1) + ", row " + (table.size() + 1),
            "a blank line before the row, as at the end of a page",
            "the table goes on");
      } else {
        endTable();
      }
    }
    var place = "table " + (places.tables() + 1);
    table.add(cells);
    widest = Math.max(widest, cells.size());
    widestFilled = Math.max(widestFilled, filled(cells));
    Limits.columns(place, widest);
    Limits.rows(place, table.size());
    if ((long) widest * table.size() > Limits.CELLS) {
      limits.cells(place, (long) widest * table.size());
    }
  }

  /** Whether the row has figures under the columns of the table, rather than titles of its own. */
  private boolean goesOn(List<String> cells) {
    var filled = filled(cells);
    if (filled != widestFilled || filled < 3 || cells.getFirst().isEmpty()) {
      return false;
    }
    var figures = 0;
    for (var cell : cells) {
      if (Written.of(cell) instanceof Written.Exact exact && !year(exact.figure())) {
        figures++;
      }
    }
    return figures > 0;
  }

  /** Columns up to the last that holds anything; some programs end lines with empty ones. */
  private static int filled(List<String> cells) {
    var filled = cells.size();
    while (filled > 0 && cells.get(filled - 1).isEmpty()) {
      filled--;
    }
    return filled;
  }

  private static boolean year(Figure figure) {
    return figure.atLeast(Figure.of(1990)) && figure.atMost(Figure.of(2100));
  }

  /** A row of dashes only separates titles from rows in some ways of writing tables as text. */
  private static boolean ruler(List<String> cells) {
    var dashes = 0;
    for (var cell : cells) {
      for (var i = 0; i < cell.length(); i++) {
        if (cell.charAt(i) != '-' && cell.charAt(i) != ':') {
          return false;
        }
      }
      dashes += cell.length() >= 2 ? 1 : 0;
    }
    return dashes > 0;
  }

  private static List<String> piped(String line) {
    var inner = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
    return cut(inner, '|');
  }

  private static List<String> cut(String line, char at) {
    var cells = new ArrayList<String>();
    var from = 0;
    for (var to = line.indexOf(at); to >= 0; to = line.indexOf(at, from)) {
      cells.add(cell(line.substring(from, to)));
      from = to + 1;
    }
    cells.add(cell(line.substring(from)));
    return cells;
  }

  private static String cell(String text) {
    return PlainText.lines(Markup.stripped(text));
  }

  private void words(String line) {
    var level = 0;
    while (level < line.length() && level < 6 && line.charAt(level) == '#') {
      level++;
    }
    if (level > 0 && level < line.length() && line.charAt(level) == ' ') {
      endParagraph();
      var text = PlainText.line(Markup.stripped(line.substring(level)));
      if (!text.isEmpty()) {
        blocks.add(new Heading(places.heading(text), level, text));
      }
      return;
    }
    if (ruler(List.of(line))) {
      endParagraph();
      return;
    }
    for (var text : Markup.stripped(line).split("\n", -1)) {
      var bare = PlainText.line(text);
      if (!bare.isEmpty()) {
        if (Wrapping.item(bare)) {
          endParagraph();
        }
        wrapped.add(bare);
      }
    }
  }

  /** Joins lines that were wrapped. */
  private void endParagraph() {
    var longest = 0;
    for (var line : wrapped) {
      longest = Math.max(longest, line.length());
    }
    var text = new StringBuilder();
    var previous = "";
    for (var line : wrapped) {
      if (!text.isEmpty() && !Wrapping.goesOn(previous, line, longest)) {
        paragraph(text);
      }
      text.append(text.isEmpty() ? "" : Wrapping.joint(text)).append(line);
      previous = line;
    }
    paragraph(text);
    wrapped.clear();
  }

  private void paragraph(StringBuilder text) {
    if (!text.isEmpty()) {
      blocks.add(new Paragraph(places.paragraph(text.toString()), text.toString()));
      text.setLength(0);
    }
  }

  private void endTable() throws UnreadablePaper {
    if (table.isEmpty()) {
      return;
    }
    var where = places.table();
    limits.cells(where, (long) widest * table.size());
    var rows = new ArrayList<Row>(table.size());
    for (var cells : table) {
      cells.addAll(Collections.nCopies(widest - cells.size(), ""));
      rows.add(new Row(Places.row(where, rows.size() + 1), cells));
    }
    blocks.add(new Table(where, rows));
    table.clear();
    widest = 0;
    widestFilled = 0;
    interrupted = false;
  }
}
