package waymark.documents;

import java.util.List;

/**
 * A paper as its file gives it: headings, paragraphs and tables in reading order, and what the
 * reader of the file had to say about it. Nothing is interpreted yet.
 *
 * @param file the name that the person gave, for messages
 * @param blocks in reading order
 * @param notes what could not be read, and what was read otherwise than it stands
 */
public record Paper(String file, List<Block> blocks, List<Note> notes) {

  public Paper {
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
  }

  /** One piece of a paper, and where it stands in words that a person can follow. */
  public sealed interface Block {

    /** For example {@code paragraph 12}, {@code table 4}, {@code sheet Tracker, rows 5 to 11}. */
    String where();
  }

  /**
   * A heading by its style in the file, or by the look of a workbook's or a PDF's large line.
   *
   * @param level 1 for the highest
   */
  public record Heading(String where, int level, String text) implements Block {}

  /** A paragraph or list item, its leading bullet or number kept as text. Never blank. */
  public record Paragraph(String where, String text) implements Block {}

  /**
   * A table as a grid: every row has as many cells as the widest, a merged cell's text stands in
   * its first column and row, and what it covers is blank.
   */
  public record Table(String where, List<Row> rows) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }

    /** Columns of the grid; 0 for a table without rows. */
    public int width() {
      return rows.isEmpty() ? 0 : rows.getFirst().cells().size();
    }
  }

  /**
   * One row of a table.
   *
   * @param where for example {@code table 4, row 7}
   * @param cells texts with blanks at the ends removed and any kind of blank inside made a plain
   *     one; line breaks inside a cell are {@code \n}; never null, blank where nothing stands
   */
  public record Row(String where, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The text in a column; blank beyond the last. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    public boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /**
   * Something that a reader must know about how the paper was read; nothing is dropped in silence.
   */
  public sealed interface Note {

    String where();
  }

  /** A piece that was not understood: where it stands, what it says, why it was left. */
  public record Unread(String where, String text, String why) implements Note {}

  /** A piece that was read otherwise than it stands: {@code 07/47} as {@code 2024-07 actual}. */
  public record Repair(String where, String was, String read) implements Note {}
}
