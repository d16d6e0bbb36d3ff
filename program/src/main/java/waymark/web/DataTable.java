package waymark.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of a page. The first cell of each row is its header unless the table says otherwise.
 *
 * @param caption what the table shows; empty only where the heading just above says it already
 * @param captionSize how large the caption is set
 * @param rowHeaders whether the first cell of each row is its header
 */
public record DataTable(
    String caption,
    Size captionSize,
    Fit fit,
    boolean rowHeaders,
    List<Column> columns,
    List<Row> rows) {

  public DataTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** What becomes of the table on a screen too narrow for its columns. */
  public enum Fit {
    /** It has few and narrow columns, and stays a table. */
    ANY,
    /** On a telephone each row becomes a block, with the column's name beside each cell. */
    STACKED,
    /** The same on a tablet already, and A3 landscape on paper: many columns. */
    WIDE
  }

  /** Which way the rows are sorted by a column. */
  public enum Sort {
    UNSORTED,
    ASCENDING,
    DESCENDING
  }

  /**
   * One column.
   *
   * @param sortHref where the table stands sorted by this column; empty where it cannot be
   */
  public record Column(String heading, boolean numeric, String sortHref, Sort sort) {

    /** What {@code aria-sort} says; empty where the column cannot be sorted by. */
    public String ariaSort() {
      return sortHref.isEmpty()
          ? ""
          : switch (sort) {
            case UNSORTED -> "none";
            case ASCENDING -> "ascending";
            case DESCENDING -> "descending";
          };
    }
  }

  /** A row. */
  public sealed interface Row {}

  /** A row with one cell for each column. */
  public record Entry(List<Inline> cells) implements Row {
    public Entry {
      cells = List.copyOf(cells);
    }
  }

  /** A line across all columns that heads the rows below it, such as one objective. */
  public record Group(Inline heading) implements Row {}

  public static Builder captioned(String caption) {
    return new Builder(caption);
  }

  /** Whether a cell in this place is aligned at its last digit. */
  public boolean numeric(int place) {
    return place < columns.size() && columns.get(place).numeric();
  }

  /** The column's name, for a cell that may stand without its heading above it. */
  public String label(int place) {
    return stacks() && place < columns.size() ? columns.get(place).heading() : "";
  }

  public boolean stacks() {
    return fit != Fit.ANY;
  }

  public boolean wide() {
    return fit == Fit.WIDE;
  }

  /** Collects a table in the order in which it is read. */
  public static final class Builder {

    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private Size captionSize = Size.M;
    private Fit fit = Fit.STACKED;
    private boolean rowHeaders = true;

    private Builder(String caption) {
      this.caption = caption;
    }

    public Builder captionSize(Size size) {
      captionSize = size;
      return this;
    }

    public Builder fit(Fit newFit) {
      fit = newFit;
      return this;
    }

    /** The first cells are cells like the others. */
    public Builder withoutRowHeaders() {
      rowHeaders = false;
      return this;
    }

    /** A column of words. */
    public Builder column(String heading) {
      return column(new Column(heading, false, "", Sort.UNSORTED));
    }

    /** A column of figures, aligned at their last digit. */
    public Builder figures(String heading) {
      return column(new Column(heading, true, "", Sort.UNSORTED));
    }

    public Builder column(Column column) {
      columns.add(column);
      return this;
    }

    public Builder group(String heading) {
      return group(Inline.of(heading));
    }

    public Builder group(Inline heading) {
      rows.add(new Group(heading));
      return this;
    }

    public Builder row(Inline... cells) {
      return row(List.of(cells));
    }

    public Builder row(List<Inline> cells) {
      rows.add(new Entry(cells));
      return this;
    }

    public DataTable build() {
      return new DataTable(caption, captionSize, fit, rowHeaders, columns, rows);
    }
  }
}
