package waymark.report.office;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;

/**
 * The paper that a report is set on, in twentieths of a point: upright A4 where its tables fit,
 * else on its side, then A3, then as wide as Word can, for a table that is read on a screen.
 */
record WordSheet(int width, int height) {

  static final int MARGIN = 850;

  private static final int CM = 567;
  private static final WordSheet A4 = new WordSheet(11906, 16838);
  private static final WordSheet A4_LANDSCAPE = new WordSheet(16838, 11906);
  private static final WordSheet A3_LANDSCAPE = new WordSheet(23811, 16838);
  private static final WordSheet WIDEST = new WordSheet(31680, 16838);

  /** Room for the first column, for one of words, and for one of figures. */
  private static final int FIRST = 6 * CM;

  private static final int WORDS = 3 * CM;
  private static final int FIGURE = 8 * CM / 5;

  static WordSheet of(Report report) {
    int wanted = tables(report.parts()).mapToInt(WordSheet::wanted).max().orElse(0);
    return Stream.of(A4, A4_LANDSCAPE, A3_LANDSCAPE)
        .filter(it -> it.room() >= wanted)
        .findFirst()
        .orElse(WIDEST);
  }

  private static Stream<Table> tables(List<? extends Part> parts) {
    return parts.stream()
        .flatMap(part ->
            switch (part) {
              case Part.Section(_, var within) -> tables(within);
              case Part.Folded(_, var within) -> tables(within);
              case Table table -> Stream.of(table);
              case Part.Lead _, Part.Prose _, Part.Items _, Part.Facts _ -> Stream.empty();
            });
  }

  private static int wanted(Table table) {
    return IntStream.range(0, table.columns().size()).map(it -> wanted(table, it)).sum();
  }

  private static int wanted(Table table, int column) {
    if (column == 0) {
      return FIRST;
    }
    return switch (table.columns().get(column).kind()) {
      case TEXT, STATUS -> table.breadth() == Table.Breadth.MANY ? FIGURE : WORDS;
      case FIGURE -> FIGURE;
    };
  }

  /** Between the margins. */
  int room() {
    return width - 2 * MARGIN;
  }

  /** How all the room is shared among the columns of a table. */
  int[] widths(Table table) {
    int wanted = wanted(table);
    return IntStream.range(0, table.columns().size())
        .map(it -> (int) ((long) wanted(table, it) * room() / wanted))
        .toArray();
  }

  /** Whether its columns are narrower than they should be, so that its letters must be smaller. */
  boolean crowded(Table table) {
    return wanted(table) > room();
  }
}
