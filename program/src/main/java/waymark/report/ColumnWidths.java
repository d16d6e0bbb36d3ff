package waymark.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import waymark.report.Table.Kind;

/**
 * How a line is shared among the columns of a table: figures and statuses get the width of their
 * cells, texts share what is left by need, headings wrap before cells do.
 */
final class ColumnWidths {

  static final int GAP = 2;

  /** How far continued lines of a row's header stand in, to tell it from the next row's. */
  static final int HANG = 2;

  private static final int INDENT_IN_GROUPS = 2;

  /** Words longer than this may be broken before the table is given up as too wide. */
  private static final int LONG_WORD = 16;

  /** A column of texts is not read with pleasure below this. */
  private static final int LEAST_TEXT = 10;

  private final Table table;
  private final int[] least;
  private final int[] calm;
  private final int[] natural;

  ColumnWidths(Table table) {
    this.table = table;
    int columns = table.columns().size();
    least = new int[columns];
    calm = new int[columns];
    natural = new int[columns];
    int[] cells = new int[columns];
    int[] words = new int[columns];
    measure(cells, words);
    for (int i = 0; i < columns; i++) {
      need(i, cells[i], words[i]);
    }
  }

  static int indent(Table table) {
    return table.grouped() ? INDENT_IN_GROUPS : 0;
  }

  /**
   * Whether every column gets at least what it can be read in. A table of many columns is read row
   * by row rather than with its figures cut in two.
   */
  boolean fit(int width) {
    return Arrays.stream(many() ? calm : least).asLongStream().sum() + gaps() <= width;
  }

  /** The width of each column where they {@link #fit}, without the gaps between them. */
  int[] within(int width) {
    int[] widths = least.clone();
    int spare = width - gaps() - Arrays.stream(widths).sum();
    var texts = new ArrayList<Integer>();
    var others = new ArrayList<Integer>();
    for (int i = 0; i < widths.length; i++) {
      (table.columns().get(i).kind() == Kind.TEXT ? texts : others).add(i);
    }
    spare = raise(widths, others, calm, spare);
    spare = raise(widths, texts, natural, spare);
    spare = raise(widths, others, natural, spare);
    widths[0] += Math.clamp((long) groups() - gaps() - Arrays.stream(widths).sum(), 0, spare);
    return widths;
  }

  private boolean many() {
    return table.breadth() == Table.Breadth.MANY;
  }

  private int gaps() {
    return GAP * (least.length - 1);
  }

  private void measure(int[] cells, int[] words) {
    for (Table.Row row : table.rows()) {
      if (row instanceof Table.Entry(var entry)) {
        for (int i = 0; i < cells.length; i++) {
          var wording = Wording.of(entry.get(i));
          cells[i] = Math.max(cells[i], wording.natural());
          words[i] = Math.max(words[i], wording.longest());
        }
      }
    }
  }

  private void need(int i, int cells, int word) {
    var column = table.columns().get(i);
    var heading = Wording.of(column.heading(), Style.STRONG);
    int indent = i == 0 ? indent(table) : 0;
    int hang = i == 0 ? HANG : 0;
    natural[i] = Math.max(cells + indent, heading.natural());
    int words = Math.min(LONG_WORD, Math.max(word + hang, heading.longest())) + indent;
    if (column.kind() == Kind.TEXT) {
      least[i] = Math.min(natural[i], Math.max(words, LEAST_TEXT));
      calm[i] = least[i];
    } else {
      least[i] = Math.min(natural[i], words);
      int whole = many() ? cells + indent : Math.min(cells + indent, LONG_WORD);
      int unbroken = Math.max(whole, heading.longest());
      calm[i] = Math.clamp(unbroken, least[i], natural[i]);
    }
  }

  /** The widest line of a group row, its label and its summary side by side. */
  private int groups() {
    return table.rows().stream()
        .mapToInt(row ->
            switch (row) {
              case Table.Group(var label, var summary) ->
                  Wording.of(label, Style.STRONG).natural()
                      + GAP
                      + Wording.of(summary, Style.STRONG).natural();
              case Table.Entry _ -> 0;
            })
        .max()
        .orElse(0);
  }

  /**
   * Shares what is spare among those that still need some and returns what is left. A share grows
   * with the square root of the need: a long narrative gets more than a title, but not all.
   */
  private static int raise(int[] widths, List<Integer> columns, int[] wanted, int spare) {
    int left = spare;
    var wanting = columns;
    while (left > 0) {
      wanting = wanting.stream().filter(i -> widths[i] < wanted[i]).toList();
      double needs = wanting.stream().mapToDouble(i -> Math.sqrt(wanted[i] - widths[i])).sum();
      if (wanting.isEmpty()) {
        break;
      }
      int sharing = left;
      for (int i : wanting) {
        int need = wanted[i] - widths[i];
        int share = Math.max(1, (int) (sharing * Math.sqrt(need) / needs));
        int more = Math.min(Math.min(share, left), need);
        widths[i] += more;
        left -= more;
      }
    }
    return left;
  }
}
