package waymark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows under named columns. The first column is the header of each row.
 *
 * @param caption what the table shows, in a line of its own; blank where the heading just above
 *     says it already
 * @param breadth how much room its columns ask for
 * @param rows entries with one cell for each column, and group rows that head the entries below
 * @param notes what a reader must know to read the figures, under the table
 */
public record Table(
    String caption, Breadth breadth, List<Column> columns, List<Row> rows, List<Text> notes)
    implements Part {

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("A table needs a column: \"" + caption + "\".");
    }
    for (Row row : rows) {
      if (row instanceof Entry(var cells) && cells.size() != columns.size()) {
        throw new IllegalArgumentException(
            "A row of %d cells under %d columns of \"%s\"."
                .formatted(cells.size(), columns.size(), caption));
      }
    }
  }

  /** How much room the columns ask for, which decides what becomes of them where there is less. */
  public enum Breadth {
    /** Few and narrow columns: they stay beside each other on any screen. */
    FEW,
    /** As many as a page holds; on a telephone each row is read by itself. */
    SEVERAL,
    /** More than a page of text is wide: it asks for a page of its own, and for wide paper. */
    MANY
  }

  /** What a column holds, which decides how it is aligned and which column gives way. */
  public enum Kind {
    TEXT,
    FIGURE,
    STATUS
  }

  /** One column. */
  public record Column(String heading, Kind kind) {}

  /** A row of the table. */
  public sealed interface Row {}

  /** An ordinary row; the first cell is its header. */
  public record Entry(List<Cell> cells) implements Row {
    public Entry {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A row across all columns that heads the entries below it, such as one objective.
   *
   * @param summary what the entries come to, such as {@code 1 of 3 met}; blank where nothing is
   *     summed up
   */
  public record Group(Text label, String summary) implements Row {}

  /** Starts a table; add its columns, then its rows, then {@link Builder#build}. */
  public static Builder captioned(String caption) {
    return new Builder(caption);
  }

  boolean grouped() {
    return rows.stream().anyMatch(Group.class::isInstance);
  }

  /** Collects a table in the order in which it is read. */
  public static final class Builder {

    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Text> notes = new ArrayList<>();
    private Breadth breadth = Breadth.SEVERAL;

    private Builder(String caption) {
      this.caption = caption;
    }

    public Builder breadth(Breadth other) {
      breadth = other;
      return this;
    }

    /** A column of words. */
    public Builder column(String heading) {
      return column(heading, Kind.TEXT);
    }

    /** A column of figures, aligned at their last digit. */
    public Builder figure(String heading) {
      return column(heading, Kind.FIGURE);
    }

    /** A column of short words that say how things stand. */
    public Builder status(String heading) {
      return column(heading, Kind.STATUS);
    }

    private Builder column(String heading, Kind kind) {
      columns.add(new Column(heading, kind));
      return this;
    }

    public Builder group(String label, String summary) {
      return group(Text.of(label), summary);
    }

    public Builder group(Text label, String summary) {
      rows.add(new Group(label, summary));
      return this;
    }

    public Builder group(String label) {
      return group(label, "");
    }

    public Builder row(List<Cell> cells) {
      rows.add(new Entry(cells));
      return this;
    }

    public Builder row(Cell... cells) {
      return row(List.of(cells));
    }

    public Builder row(String header, Cell second, Cell... others) {
      return row(Stream.concat(Stream.of(Cell.of(header), second), Stream.of(others)).toList());
    }

    public Builder row(String... words) {
      return row(Stream.of(words).map(Cell::of).toList());
    }

    public Builder note(String words) {
      return note(Text.of(words));
    }

    public Builder note(Text text) {
      notes.add(text);
      return this;
    }

    public Table build() {
      return new Table(caption, breadth, columns, rows, notes);
    }
  }
}
